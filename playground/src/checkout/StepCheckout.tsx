import type { FormEvent, ReactNode } from 'react';
import { QuoteSummary } from '../cart/QuoteSummary.tsx';
import { Link } from '../routing/Link.tsx';
import { navigate } from '../routing/navigation.ts';
import { useLocation } from '../routing/useLocation.ts';
import { AddressFields } from './AddressFields.tsx';
import { stepAddress, stepFor, STEPS, type Step } from './checkoutSteps.ts';
import { DeliveryFields } from './DeliveryFields.tsx';
import { PaymentFields } from './PaymentFields.tsx';
import { PlaceOrder } from './PlaceOrder.tsx';
import { StepHeading } from './StepHeading.tsx';
import type { Checkout } from './useCheckout.ts';

const NAMES = { address: 'Address', delivery: 'Delivery', payment: 'Payment' } as const;

/** Checkout in three steps. */
export function StepCheckout({ checkout }: { readonly checkout: Checkout }): ReactNode {
  const { query } = useLocation();
  const step = stepFor(query.get('step'), checkout.draft);
  return (
    <div className="with-summary">
      <div>
        <ol className="steps" aria-label="Steps">
          {STEPS.map((name) => (
            <li key={name} aria-current={name === step ? 'step' : undefined}>
              {STEPS.indexOf(name) < STEPS.indexOf(step) ? (
                <Link to={stepAddress(name)}>{NAMES[name]}</Link>
              ) : (
                NAMES[name]
              )}
            </li>
          ))}
        </ol>
        <CurrentStep key={step} step={step} checkout={checkout} />
      </div>
      <QuoteSummary quote={checkout.quote} />
    </div>
  );
}

function CurrentStep({ step, checkout }: { readonly step: Step; readonly checkout: Checkout }): ReactNode {
  if (step === 'payment') {
    return (
      <form className="form panel" onSubmit={checkout.placing.submit}>
        <StepHeading>How would you like to pay?</StepHeading>
        <PaymentFields checkout={checkout} />
        <PlaceOrder checkout={checkout} />
      </form>
    );
  }
  const next = step === 'address' ? 'delivery' : 'payment';
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    navigate(stepAddress(next));
  };
  return (
    <form className="form panel" onSubmit={goOn}>
      <StepHeading>{step === 'address' ? 'Where does it go?' : 'How does it travel?'}</StepHeading>
      {step === 'address' ? <AddressFields checkout={checkout} /> : <DeliveryFields checkout={checkout} />}
      <button type="submit" className="button" data-kind="primary" data-size="large">
        Continue to {next}
      </button>
    </form>
  );
}
