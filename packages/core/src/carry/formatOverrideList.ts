import { warn } from '../errors/warn.ts';
import type { JsonValue } from '../JsonValue.ts';

/** A list holds at most this many flags, and this many bytes: what services and W3C Baggage accept. */
const mostEntries = 64;
const mostBytes = 4096;
const wireKey = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * Writes forced values as services read them: `key=value, key=value`, each value percent-encoded JSON, a bare key for `true`.
 * Refuses the whole list, with `undefined`, when it is over the limits: half of it would be a lie.
 */
export function formatOverrideList(
  values: Iterable<readonly [key: string, value: JsonValue]>,
): string | undefined {
  const entries: string[] = [];
  for (const [key, value] of values) {
    if (wireKey.test(key))
      entries.push(value === true ? key : `${key}=${encodeURIComponent(JSON.stringify(value))}`);
    else {
      warn(
        'HAL-304',
        process.env.NODE_ENV !== 'production' &&
          `the flag ${key} is forced in this page only — its key has characters that no header may carry — rename it to use letters, digits and . _ : -`,
      );
    }
  }
  const list = entries.join(', ');
  if (entries.length <= mostEntries && list.length <= mostBytes) return list;
  warn(
    'HAL-303',
    process.env.NODE_ENV !== 'production' &&
      `${entries.length} overrides in ${list.length} bytes are not sent to services — at most ${mostEntries} in ${mostBytes} bytes are — reset some`,
  );
  return undefined;
}
