import type { Absence, ErrorCode, Evaluation } from '@halyard/core';

/** One entry of a bulk answer: `sense` is missing if there is none in it, and `key` if it cannot even be named. */
export interface ParsedFlag {
  readonly key?: string;
  readonly sense?: Evaluation | Absence;
}

const longestKey = 256;
const deepestValue = 64;

/** Reads one entry liberally, since the specification contradicts itself and servers deviate from it. */
export function parseFlag(entry: unknown): ParsedFlag {
  // Everything in an object may be missing or of any type, and that of anything else is.
  const { key, value, variant, reason, errorCode, metadata } = (entry ?? {}) as Record<string, unknown>;
  if (typeof key !== 'string' || !key || key.length > longestKey) return {};
  if (errorCode === 'FLAG_NOT_FOUND') return { key, sense: 'missing' };
  // Metadata that cannot be read may have said that the flag is locked.
  const isReadable = typeof (metadata ?? {}) === 'object' && isShallow(value, deepestValue);
  if (!isReadable || (value ?? reason ?? errorCode) == null) return { key };
  return {
    key,
    sense: {
      // Absent or null: the code's default is meant (ADR-0006; GO Feature Flag says null).
      value: errorCode ? undefined : (value ?? undefined),
      reason: errorCode ? 'ERROR' : typeof reason === 'string' ? reason : 'UNKNOWN',
      ...(typeof variant === 'string' && { variant }),
      ...(errorCode ? { errorCode: errorCodes.find((known) => known === errorCode) ?? 'GENERAL' } : {}),
      ...(metadata ? { metadata: Object.fromEntries(Object.entries(metadata).filter(isPrimitive)) } : {}),
    },
  };
}

const errorCodes: readonly ErrorCode[] = ['PARSE_ERROR', 'TARGETING_KEY_MISSING', 'INVALID_CONTEXT'];

function isPrimitive(member: [string, unknown]): member is [string, string | number | boolean] {
  return member[1] !== null && typeof member[1] !== 'object';
}

/** Whatever is nested deeper may overflow the stack of those who compare or render it. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || !value) return true;
  return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}
