import type { Quote } from '../../pricing/Quote.ts';
import type { Address, Payment } from './OrderRequest.ts';

/** An order as the shop keeps it; the price is what `pricing` said at that moment. */
export interface Order {
  /** Cannot be guessed. */
  readonly id: string;
  /** Whose order it is; only this account, or this browser, may see it. */
  readonly subject: string;
  /** ISO 8601. */
  readonly placedAt: string;
  readonly address: Address;
  readonly payment: { readonly method: Payment['method']; readonly cardEnding?: string };
  readonly quote: Quote;
}

/** An order as its customer sees it. */
export type PublicOrder = Omit<Order, 'subject' | 'quote'> & Quote;

/** What `GET /api/orders/:id` answers: the order and its prices side by side, without whose it is. */
export function publicOrder({ id, placedAt, address, payment, quote }: Order): PublicOrder {
  return { id, placedAt, address, payment, ...quote };
}
