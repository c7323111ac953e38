import { Feature } from '@halyard/react';
import type { ReactNode } from 'react';
import type { Delivery } from '../../backend/pricing/QuoteRequest.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Icon } from '../shell/Icon.tsx';
import type { Checkout } from './useCheckout.ts';

const CHOICES = [
  { value: 'standard', name: 'Standard', detail: 'In two to four days, free from €150.00' },
  { value: 'express', name: 'Express', detail: 'Tomorrow before noon' },
] as const satisfies ReadonlyArray<{ value: Delivery; name: string; detail: string }>;

/** How the order travels: a choice where express is offered. */
export function DeliveryFields({ checkout }: { readonly checkout: Checkout }): ReactNode {
  return (
    <Feature flag="express-delivery" fallback={<StandardDelivery />}>
      <ChoiceField
        label="Delivery"
        value={checkout.draft.delivery}
        choices={CHOICES}
        onChoice={(delivery) => checkout.update({ delivery })}
      />
    </Feature>
  );
}

function StandardDelivery(): ReactNode {
  return (
    <p className="standard-delivery">
      <Icon name="truck" />
      <span>
        <strong>Standard delivery</strong>
        {` ${CHOICES[0].detail.toLowerCase()}`}
      </span>
    </p>
  );
}
