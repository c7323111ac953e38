import { Feature, type FlagCrash } from '@halyard/react';
import { useState } from 'react';
import { CheckoutTrouble } from '../checkout/CheckoutTrouble.tsx';
import { OnePageCheckout } from '../checkout/OnePageCheckout.tsx';
import { StepCheckout } from '../checkout/StepCheckout.tsx';

interface ContainedCheckoutProps {
  /** Is told which flag's branch crashed. */
  readonly onCrash: (flag: string) => void;
}

/** A branch that crashes once, and takes only itself down. */
export function ContainedCheckout({ onCrash }: ContainedCheckoutProps) {
  const [isRepaired, setIsRepaired] = useState(false);

  function renderInstead(crash: FlagCrash | undefined) {
    if (!crash) return <StepCheckout />;
    const retry = () => {
      setIsRepaired(true);
      crash.retry();
    };
    return <CheckoutTrouble onRetry={retry}>The new checkout crashed.</CheckoutTrouble>;
  }

  return (
    <Feature flag="new-checkout" contain onCrash={({ flag }) => onCrash(flag)} fallback={renderInstead}>
      {() => {
        if (!isRepaired) throw new Error('A price is missing');
        return <OnePageCheckout />;
      }}
    </Feature>
  );
}
