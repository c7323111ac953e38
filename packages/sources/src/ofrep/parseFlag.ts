import type { Absence, Evaluation } from '@halyard/core';

/** An entry of a bulk answer. Everything in it may be missing or of any type. */
type Entry = Readonly<Record<string, unknown>>;

/** Whose an entry is; nobody's if it cannot even be named. */
export function parseKey({ key }: Entry): string {
  const longestKey = 256;
  return typeof key === 'string' && key.length <= longestKey ? key : '';
}

/**
 * Reads an entry liberally, since the specification contradicts itself and servers deviate from it; `undefined` if there is no
 * sense in it.
 */
export function parseFlag(
  { value, variant, reason, errorCode, metadata }: Entry,
  cached?: 'CACHED',
): Evaluation | Absence | undefined {
  // Whatever is nested deeper may overflow the stack of those who compare or render it.
  const deepestValue = 64;
  if (errorCode === 'FLAG_NOT_FOUND') return 'missing';
  // Metadata that cannot be read may have said that the flag is locked.
  const isReadable = typeof (metadata ?? {}) === 'object' && isShallow(value, deepestValue);
  if (!isReadable || (value ?? reason ?? errorCode) == null) return undefined;
  return {
    ...(errorCode
      ? {
          value: undefined,
          reason: 'ERROR',
          errorCode: typeof errorCode === 'string' ? errorCode : 'GENERAL',
        }
      : // Absent or null: the code's default is meant (ADR-0006; GO Feature Flag says null).
        { value: value ?? undefined, reason: cached ?? (typeof reason === 'string' ? reason : 'UNKNOWN') }),
    ...(typeof variant === 'string' && { variant }),
    ...((metadata as object | undefined) && {
      metadata: Object.fromEntries(
        // What is no object is a primitive, and of JSON's null that is said, too.
        Object.entries(metadata as object).filter(([, fact]) => typeof fact !== 'object'),
      ),
    }),
  };
}

function isShallow(value: unknown, levels: number): boolean {
  return (
    Object(value) !== value ||
    (levels > 0 && Object.values(value as object).every((member) => isShallow(member, levels - 1)))
  );
}
