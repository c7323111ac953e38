import type { EvaluationContext } from '@halyard/core';
import type { Visitor } from './Session.ts';

/**
 * Whom flags are asked for. The backend replaces all of it by what it knows itself; the account is named so that signing
 * in and out asks again even where the targeting key stays.
 */
export function flagContext({ targetingKey, account }: Visitor): EvaluationContext {
  return account
    ? { targetingKey, user: account.user, accountNumber: account.accountNumber }
    : { targetingKey };
}
