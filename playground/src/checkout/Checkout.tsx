import { Feature } from '@halyard/react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Cart } from '../cart/CartContext.ts';
import { Loading } from '../feedback/Loading.tsx';
import { StepCheckout } from './StepCheckout.tsx';
import { useCheckout } from './useCheckout.ts';

// Not released yet: whoever is not shown it must not download it either.
const ExpressCheckout = lazy(() => import('./ExpressCheckout.tsx'));

/** The checkout that this customer is meant to see. What was filled in stays when it changes. */
export function Checkout({ cart }: { readonly cart: Cart }): ReactNode {
  const checkout = useCheckout(cart);
  const waiting = <Loading label="The checkout is on its way" />;
  return (
    <Suspense fallback={waiting}>
      <Feature flag="new-checkout" fallback={<StepCheckout checkout={checkout} />} pending={waiting}>
        <ExpressCheckout cart={cart} checkout={checkout} />
      </Feature>
    </Suspense>
  );
}
