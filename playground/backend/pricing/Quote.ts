import type { CartLine, Delivery } from './QuoteRequest.ts';

/** The price of one article of a cart, in euro cents. */
export interface QuoteLine extends CartLine {
  readonly unitCents: number;
  /** What is taken off this line; 0 or positive. */
  readonly discountCents: number;
  readonly totalCents: number;
}

/** What a cart costs, in euro cents. */
export interface Quote {
  readonly lines: readonly QuoteLine[];
  /** What the delivery is priced as: standard where express was asked for but is not offered. */
  readonly delivery: Delivery;
  readonly deliveryCents: number;
  readonly totalCents: number;
  readonly volumeDiscount: { readonly enabled: boolean; readonly reason: string };
}
