import type { ReactNode } from 'react';
import { TextField } from '../form/TextField.tsx';
import type { OrderDraft } from './OrderDraft.ts';
import type { Checkout } from './useCheckout.ts';

/** Where the order goes. */
export function AddressFields({ checkout }: { readonly checkout: Checkout }): ReactNode {
  const { address } = checkout.draft;
  const field = (name: keyof OrderDraft['address']) => ({
    name,
    value: address[name],
    required: true,
    // Spaces alone are no address.
    pattern: String.raw`.*\S.*`,
    maxLength: name === 'postcode' ? 16 : 120,
    onText: (text: string) => checkout.update({ address: { ...address, [name]: text } }),
  });
  return (
    <>
      <TextField label="Name" autoComplete="name" {...field('name')} />
      <TextField label="Street and number" autoComplete="street-address" {...field('street')} />
      <div className="fields">
        <TextField label="Postcode" autoComplete="postal-code" {...field('postcode')} />
        <TextField label="City" autoComplete="address-level2" {...field('city')} />
      </div>
      <TextField label="Country" autoComplete="country-name" {...field('country')} />
    </>
  );
}
