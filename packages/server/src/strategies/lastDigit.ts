import { ownValue } from '../ownValue.ts';
import type { Strategy } from './Strategy.ts';

/** Far longer than any account number; a context may not make us parse a megabyte of digits. */
const LONGEST_NUMBER = 64;

/** The account number modulo 10, floored as in the number line: −9 ends in 1. Undefined when it is no whole number. */
export function lastDigitOf(accountNumber: unknown): number | undefined {
  if (typeof accountNumber === 'number') {
    // Beyond 2^53 the last digit has been rounded away.
    return Number.isSafeInteger(accountNumber) ? ((accountNumber % 10) + 10) % 10 : undefined;
  }
  if (typeof accountNumber !== 'string' || accountNumber.length > LONGEST_NUMBER) return undefined;
  if (!/^-?[0-9]+$/.test(accountNumber)) return undefined;
  const digit = Number(accountNumber.slice(-1));
  return accountNumber.startsWith('-') ? (10 - digit) % 10 : digit;
}

/** A tenth of all accounts: those whose number ends in the digit. */
export const lastDigit: Strategy = {
  name: 'lastDigit',
  description: 'Accounts whose number ends in this digit: a tenth of all accounts for each digit.',
  parameters: [{ name: 'digit', kind: 'number', min: 0, max: 9, integer: true }],
  reason: 'TARGETING_MATCH',
  needsTrust: true,
  decide({ context }, { digit }) {
    const matched = lastDigitOf(ownValue(context, 'accountNumber')) === digit;
    return matched && typeof digit === 'number' ? { matched, metadata: { digit } } : { matched: false };
  },
};
