// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOverrideList } from './parseOverrideList.ts';

/** `npm run test:long` sets it to 1, for the long counts. */
const long = Number(process.env['HALYARD_LONG'] ?? 0);
const runs = { noise: Math.max(50_000, long * 1_000_000), lists: Math.max(100, long * 100_000) };
const timeout = 60_000 + long * 600_000;

const values = (text: string) =>
  [...(parseOverrideList(text).list ?? [])].map(([key, { value }]) => [key, value]);

/** A Map of wire keys or a refusal, whatever the text. */
const obeys = (text: string) => {
  const { list, refusal } = parseOverrideList(text);
  const keys = [...(list?.keys() ?? [])];
  return list ? keys.every((key) => /^[A-Za-z0-9._:-]{1,128}$/.test(key)) : refusal === 'HAL-513';
};

describe('parseOverrideList', () => {
  it('reads bare keys as true and everything else as JSON', () => {
    expect(values('a, b=false,c=12 ,\td=%22x%2C%20y%22, e=%7B%22f%22%3A%5Bnull%5D%7D, g=null')).toEqual([
      ['a', true],
      ['b', false],
      ['c', 12],
      ['d', 'x, y'],
      ['e', { f: [null] }],
      ['g', null],
    ]);
  });

  it('reads nothing from an empty list', () => {
    expect(parseOverrideList('')).toEqual({ list: new Map() });
    expect(parseOverrideList(' \t')).toEqual({ list: new Map() });
  });

  it.each([
    ['an empty member', 'a,,b'],
    ['a trailing comma', 'a,'],
    ['a missing value', 'a='],
    ['a missing key', '=1'],
    ['a key with a space', 'a b=1'],
    ['a key outside ASCII', 'ä=1'],
    ['a key of 129 characters', 'k'.repeat(129)],
    ['a value that is no JSON', 'a=yes'],
    ['a broken percent-encoding', 'a=%E0%A4%A'],
    ['an unencoded quote', 'a="x"'],
    ['a property', 'a=1;b=2'],
    ['a line break', 'a,\nb'],
    ['a null byte', 'a\0'],
    ['a doubled key', 'a=1, a=2'],
    ['a number beyond the finite', 'a=1e999'],
    ['such a number deep inside', 'a=%5B%7B%22b%22%3A-1e999%7D%5D'],
    ['a prototype deep inside', 'a=%7B%22__proto__%22%3A%7B%22admin%22%3Atrue%7D%7D'],
  ])('refuses a list with %s as a whole', (_what, text) => {
    expect(parseOverrideList(text)).toEqual({ refusal: 'HAL-513' });
    expect(parseOverrideList(`good=1, ${text}`)).toEqual({ refusal: 'HAL-513' });
  });

  it('T21: takes 64 entries and 4096 bytes, and not one more', () => {
    const keys = Array.from({ length: 64 }, (_, index) => `k${index}`);
    expect(values(keys.join(','))).toHaveLength(64);
    expect(parseOverrideList([...keys, 'one-more'].join(','))).toEqual({ refusal: 'HAL-514' });
    const full = `a=%22${'x'.repeat(4096 - 8)}%22`;
    expect(full).toHaveLength(4096);
    expect(values(full)).toHaveLength(1);
    expect(parseOverrideList(`${full} `)).toEqual({ refusal: 'HAL-514' });
  });

  it(
    `T19: never throws on any of ${runs.noise} texts, and never reads a key that the wire does not know`,
    { timeout },
    () => {
      const pieces = fc.constantFrom(
        ...'a b = , % { } [ ] " : ; 0 9 é _ %22 __proto__ 1e999 \t \n \0 \\'.split(' '),
        ' ',
      );
      const noise = fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: pieces, maxLength: 60 }),
      );
      expect(() => fc.assert(fc.property(noise, obeys), { numRuns: runs.noise })).not.toThrow();
    },
  );

  it('T20: reads the most awkward 4 KB a thousand times in less than 30 s', { timeout: 30_000 }, () => {
    const awkward = [
      `a${' '.repeat(4094)}b`,
      '\t '.repeat(2048),
      ','.repeat(4096),
      `a=${'%7B'.repeat(1364)}`,
      `a=%22${'%C3%A9'.repeat(681)}`,
      'a;'.repeat(2048),
    ];
    for (let round = 0; round < 1000; round++) for (const text of awkward) parseOverrideList(text);
    expect(awkward.map((text) => parseOverrideList(text).refusal)).toContain('HAL-513');
  });

  it('survives the deepest nesting that fits', () => {
    const nested = `${'['.repeat(2047)}${']'.repeat(2047)}`;
    expect(JSON.stringify(values(`a=${nested}`))).toBe(`[["a",${nested}]]`);
    expect(parseOverrideList(`a=${'['.repeat(4094)}`)).toEqual({ refusal: 'HAL-513' });
  });

  it(`reads back every list that a tester can write, of ${runs.lists}`, { timeout }, () => {
    const key = fc.stringMatching(/^[\w.:-]{1,20}$/);
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 8 }), (wishes) => {
        const text = Object.entries(wishes).map(
          ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
        );
        fc.pre(text.join(', ').length <= 4096 && !text.join().includes('__proto__'));
        expect(JSON.stringify(values(text.join(', ')))).toBe(JSON.stringify(Object.entries(wishes)));
      }),
      { numRuns: runs.lists },
    );
  });
});
