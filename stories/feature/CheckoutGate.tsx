import { Feature } from '@halyard/react';
import { CheckoutSkeleton } from '../checkout/CheckoutSkeleton.tsx';
import { CheckoutTrouble } from '../checkout/CheckoutTrouble.tsx';
import { OnePageCheckout } from '../checkout/OnePageCheckout.tsx';
import { StepCheckout } from '../checkout/StepCheckout.tsx';

/** A checkout with a branch for everything that its flag can be. */
export function CheckoutGate() {
  return (
    <Feature
      flag="new-checkout"
      fallback={<StepCheckout />}
      pending={<CheckoutSkeleton />}
      error={<CheckoutTrouble>We cannot tell which checkout is yours.</CheckoutTrouble>}
    >
      <OnePageCheckout />
    </Feature>
  );
}
