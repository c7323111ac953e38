import {
  array,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot';
import type { InferOutput } from 'valibot';

/** So many pieces of one article. */
const cartLineSchema = object({
  productId: pipe(string(), maxLength(64)),
  quantity: pipe(number(), integer(), minValue(1), maxValue(99)),
});

/** A whole cart: at most 50 articles. */
export const cartLinesSchema = pipe(array(cartLineSchema), maxLength(50));

/** How an order travels. */
export const deliverySchema = picklist(['standard', 'express']);

/** What the shop's page asks a price for. */
export const quoteRequestSchema = object({
  lines: cartLinesSchema,
  delivery: optional(deliverySchema, 'standard'),
});

export type CartLine = Readonly<InferOutput<typeof cartLineSchema>>;
export type Delivery = InferOutput<typeof deliverySchema>;
export interface QuoteRequest {
  readonly lines: readonly CartLine[];
  readonly delivery: Delivery;
}
