// @vitest-environment node
import type { OverrideChoice } from '@halyard/core';
import {
  anything,
  assert,
  constantFrom,
  jsonValue,
  oneof,
  property,
  record,
  string,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatToken } from './formatToken.ts';
import { parseToken } from './parseToken.ts';

const keys = oneof(
  string({ unit: 'grapheme' }),
  constantFrom('a.b', 'a:b', 'a/b', 'a b', 'é', '🚩', '__proto__', ''),
);
const values = oneof(
  jsonValue(),
  string({ unit: 'grapheme' }),
  constantFrom('on', 'off', 'null', '42', '-1', '"', '!error'),
);
const choices = oneof(
  record({ value: values }),
  record({ simulate: constantFrom('pending', 'error', 'missing') }),
) as Arbitrary<OverrideChoice>;

describe('the token in an address', () => {
  it('SB4: is readable where it can be', () => {
    const forced = new Map<string, OverrideChoice>([
      ['checkout.new', { value: true }],
      ['theme', { value: 'v-2' }],
      ['pages', { value: 12 }],
      ['banner', { simulate: 'pending' }],
    ]);
    expect(formatToken(forced)).toBe('checkout_2enew-on__theme-v_2d2__pages-12__banner-_21pending');
  });

  it('SB4: brings every key and value back, in signs that Storybook takes', () => {
    assert(
      property(uniqueArray(tuple(keys, choices), { selector: ([key]) => key }), (entries) => {
        const token = formatToken(new Map(entries));
        expect(token).toMatch(/^[a-z0-9_-]*$/);
        const wanted = JSON.parse(JSON.stringify(entries)) as typeof entries; // `-0` is `0` in JSON.
        expect(parseToken(token)).toEqual(new Map(wanted));
      }),
    );
  });

  it('leaves out what it did not write, and never throws', () => {
    assert(property(oneof(string(), anything()), (token) => void parseToken(token)));
    expect(parseToken('a-on__b__c-1-2__-on__d-_zz__e-_ff__f-_21never__g-_7b__h-off')).toEqual(
      new Map([
        ['a', { value: true }],
        ['', { value: true }],
        ['h', { value: false }],
      ]),
    );
  });
});
