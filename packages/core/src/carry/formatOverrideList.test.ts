// @vitest-environment node
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonValue } from '../JsonValue.ts';
import { formatOverrideList } from './formatOverrideList.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const flags = (count: number) => Array.from({ length: count }, (_, index) => [`f${index}`, true] as const);

describe('formatOverrideList', () => {
  it('T22: writes printable ASCII alone, whatever keys and values there are', { timeout: 60_000 }, () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\r\nSet-Cookie: b=c', 'a, b', 'a;b', '\u0000', 'ключ', '"', '\\', '%0d%0a', 'a=b'),
    );
    const value = fc.oneof(hostile, fc.jsonValue()) as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, value), { maxLength: 20 }), (values) => {
        const list = formatOverrideList(values) ?? '';
        expect(list).toMatch(/^[ -~]*$/);
        // As a header it is one line, and as a list it has no member that was not written.
        expect(() => new Headers({ 'Flag-Overrides': list })).not.toThrow();
        expect(list === '' ? 0 : list.split(',').length).toBeLessThanOrEqual(values.length);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('T21: sends 64 flags and 4,096 bytes at most, and none of them when there are more', () => {
    expect(formatOverrideList(flags(64))?.split(', ')).toHaveLength(64);
    expect(formatOverrideList(flags(65))).toBeUndefined();
    expect(formatOverrideList([['text', 'x'.repeat(4096)]])).toBeUndefined();
  });
});
