import type { CartLine } from '../../pricing/QuoteRequest.ts';
import type { Order } from '../orders/Order.ts';
import type { Account } from '../Visitor.ts';

/** Everything the shop remembers; one file holds it as JSON. */
export interface ShopState {
  /** By user name. */
  readonly accounts: Map<string, Account>;
  /** By id. */
  readonly sessions: Map<string, StoredSession>;
  /** By subject: an account's, or an anonymous browser's. */
  readonly carts: Map<string, readonly CartLine[]>;
  /** By id. */
  readonly orders: Map<string, Order>;
}

/** Somebody who is signed in. A staff session is no account's, and the reverse. */
export interface StoredSession {
  readonly kind: 'account' | 'staff';
  /** The account's user name, or the staff member's name. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}
