import { maxLength, minLength, object, optional, picklist, pipe, regex, string, trim } from 'valibot';
import type { InferOutput } from 'valibot';
import { deliverySchema } from '../../pricing/QuoteRequest.ts';

const line = pipe(string(), trim(), minLength(1), maxLength(120));

/** Where an order goes. */
const addressSchema = object({
  name: line,
  street: line,
  postcode: pipe(string(), trim(), minLength(1), maxLength(16)),
  city: line,
  country: line,
});

/** How an order is paid. The card's number is checked for its form and never kept, but for its last four digits. */
const paymentSchema = object({
  method: optional(picklist(['card', 'transfer']), 'card'),
  cardNumber: optional(
    pipe(string(), trim(), regex(/^(?:\d[ -]?){12,19}$/, 'A card number has 12 to 19 digits.')),
  ),
});

/** Body of `POST /api/orders`; what is ordered is the visitor's cart. */
export const orderRequestSchema = object({
  address: addressSchema,
  payment: paymentSchema,
  delivery: optional(deliverySchema, 'standard'),
});

export type Address = Readonly<InferOutput<typeof addressSchema>>;
export type Payment = Readonly<InferOutput<typeof paymentSchema>>;
