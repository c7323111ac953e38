import type { Absence, ErrorCode, Evaluation } from '@halyard/core';

const longestKey = 256;
const deepestValue = 64;

/** An entry of a bulk answer. Everything in it may be missing or of any type. */
type Entry = Readonly<Record<string, unknown>>;

/** Whose an entry is; nobody's if it cannot even be named. */
export function parseKey(entry: Entry | null | undefined): string {
  const key = entry?.['key'];
  return typeof key === 'string' && key.length <= longestKey ? key : '';
}

/**
 * Reads an entry liberally, since the specification contradicts itself and servers deviate from it; `undefined` if there is no
 * sense in it.
 */
export function parseFlag(entry: Entry): Evaluation | Absence | undefined {
  const { value, variant, reason, errorCode, metadata } = entry;
  if (errorCode === 'FLAG_NOT_FOUND') return 'missing';
  // Metadata that cannot be read may have said that the flag is locked.
  const isReadable = typeof (metadata ?? {}) === 'object' && isShallow(value, deepestValue);
  if (!isReadable || (value ?? reason ?? errorCode) == null) return undefined;
  return {
    // Absent or null: the code's default is meant (ADR-0006; GO Feature Flag says null).
    value: errorCode ? undefined : (value ?? undefined),
    reason: errorCode ? 'ERROR' : typeof reason === 'string' ? reason : 'UNKNOWN',
    ...(typeof variant === 'string' && { variant }),
    ...(errorCode ? { errorCode: errorCodes.find((known) => known === errorCode) ?? 'GENERAL' } : {}),
    ...(metadata ? { metadata: Object.fromEntries(Object.entries(metadata).filter(isPrimitive)) } : {}),
  };
}

const errorCodes: readonly ErrorCode[] = ['PARSE_ERROR', 'TARGETING_KEY_MISSING', 'INVALID_CONTEXT'];

function isPrimitive(member: [string, unknown]): member is [string, string | number | boolean] {
  return member[1] !== null && typeof member[1] !== 'object';
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whatever is nested deeper may overflow the stack of those who compare or render it. */
function isShallow(value: unknown, levels: number): boolean {
  return (
    !isNested(value) || (levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1)))
  );
}
