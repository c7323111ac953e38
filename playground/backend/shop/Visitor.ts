import type { VisitorContext } from '../VisitorContext.ts';

/** A customer's account as the shop keeps it. */
export interface Account {
  /** What the customer signs in with; lower case, unique. */
  readonly user: string;
  readonly name: string;
  readonly accountNumber: number;
  readonly passwordHash: string;
}

/** Who a request comes from. */
export interface Visitor {
  /** Of this browser, kept across sign-in and sign-out: what is bucketed by it never changes on login (S12). */
  readonly anonymousId: string;
  readonly account?: Account;
}

/** Built from the shop's own cookies alone, never from anything else a browser sends (T14). */
export function visitorContext({ anonymousId, account }: Visitor): VisitorContext {
  if (!account) return { targetingKey: anonymousId, anonymousId };
  const { user, accountNumber } = account;
  return { targetingKey: subjectOf({ anonymousId, account }), anonymousId, user, accountNumber };
}

/** Whose cart and orders these are: the account's, or this browser's while nobody is signed in. */
export function subjectOf({ anonymousId, account }: Visitor): string {
  return account ? `account-${account.accountNumber}` : anonymousId;
}
