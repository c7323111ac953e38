import type { ReactNode } from 'react';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Checkout } from './useCheckout.ts';

const CHOICES = [
  { value: 'card', name: 'Card', detail: 'Charged when we send it' },
  { value: 'transfer', name: 'Bank transfer', detail: 'Sent when it has arrived' },
] as const;

/** How the order is paid. */
export function PaymentFields({ checkout }: { readonly checkout: Checkout }): ReactNode {
  const { method, cardNumber } = checkout.draft;
  return (
    <>
      <ChoiceField
        label="Payment"
        value={method}
        choices={CHOICES}
        onChoice={(chosen) => checkout.update({ method: chosen })}
      />
      {method === 'card' && (
        <TextField
          label="Card number"
          hint="This is a demonstration: any 12 to 19 digits will do, and nothing is charged."
          autoComplete="cc-number"
          inputMode="numeric"
          name="cardNumber"
          required
          pattern="\s*([0-9][ \-]?){12,19}\s*"
          title="12 to 19 digits"
          value={cardNumber}
          onText={(text) => checkout.update({ cardNumber: text })}
        />
      )}
    </>
  );
}
