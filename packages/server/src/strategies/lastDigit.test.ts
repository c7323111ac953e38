// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFlag } from '../flags/evaluateFlag.ts';
import { testFlag } from '../testing/testFlag.ts';
import { lastDigitOf } from './lastDigit.ts';

/** `npm run test:long` sets it to 1, for the long counts. */
const long = Number(process.env['HALYARD_LONG'] ?? 0);
const runs = Math.max(100, long * 200_000);

describe('lastDigit', () => {
  it.each([
    ['a number', 1001, 1],
    ['zero', 0, 0],
    ['negative zero', -0, 0],
    ['a negative number, floored', -9, 1],
    ['a negative multiple of ten', -20, 0],
    ['digits in a string', '1002', 2],
    ['leading zeros', '000123', 3],
    ['a negative number in a string', '-9', 1],
    ['more digits than a number can hold', '123456789012345678907', 7],
  ])('reads %s', (_what, accountNumber, digit) => {
    expect(lastDigitOf(accountNumber)).toBe(digit);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a fraction', 1.5],
    ['not a number', Number.NaN],
    ['infinity', Infinity],
    ['a number whose last digit is rounded away', 2 ** 53],
    ['an empty string', ''],
    ['a lone minus', '-'],
    ['spaces', ' 11 '],
    ['a plus sign', '+11'],
    ['a fraction in a string', '1.1'],
    ['an exponent', '1e1'],
    ['hexadecimal', '0x11'],
    ['digits of another script', '١١'],
    ['a line break after the digits', '11\n'],
    ['a list', [11]],
    ['an object that pretends', { valueOf: () => 11 }],
    ['true', true],
    ['an endless string', '1'.repeat(1_000_000)],
  ])('finds no digit in %s', (_what, accountNumber) => {
    expect(lastDigitOf(accountNumber)).toBeUndefined();
  });

  it(
    `agrees for a number and the same number as a string, ${runs} times`,
    { timeout: 60_000 + long * 600_000 },
    () => {
      fc.assert(
        fc.property(fc.maxSafeInteger(), (accountNumber) => {
          const digit = lastDigitOf(accountNumber);
          expect(lastDigitOf(String(accountNumber))).toBe(digit);
          expect(Number.isInteger((accountNumber - (digit ?? Number.NaN)) / 10)).toBe(true);
        }),
        { numRuns: runs },
      );
    },
  );

  it('releases to exactly 2,000 of the accounts 0 to 9,999 with two digits', () => {
    const flag = testFlag({
      strategies: [1, 2].map((digit) => ({ name: 'lastDigit', parameters: { digit } })),
    });
    const accounts = Array.from({ length: 10_000 }, (_, accountNumber) => accountNumber);
    const released = accounts.filter((accountNumber) => {
      const answer = evaluateFlag(flag, { accountNumber }, { testUsers: new Set(), trusted: true });
      return 'value' in answer && answer.value === true;
    });
    expect(released).toHaveLength(2000);
  });
});
