import type { Delivery } from '../../backend/pricing/QuoteRequest.ts';
import type { Address, Payment } from '../../backend/shop/orders/OrderRequest.ts';

/** An order while it is being filled in. Both forms of checkout fill in the same one. */
export interface OrderDraft {
  readonly address: Address;
  readonly delivery: Delivery;
  readonly method: Payment['method'];
  readonly cardNumber: string;
}

/** A draft in which only the customer's name may be known. */
export function emptyDraft(name: string): OrderDraft {
  return {
    address: { name, street: '', postcode: '', city: '', country: '' },
    delivery: 'standard',
    method: 'card',
    cardNumber: '',
  };
}

/** Whether it is known where the order goes. */
export function hasAddress({ address }: OrderDraft): boolean {
  return Object.values(address).every((line) => line.trim() !== '');
}
