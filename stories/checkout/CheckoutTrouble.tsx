import type { ReactNode } from 'react';
import './checkout.css';

interface CheckoutTroubleProps {
  readonly children: ReactNode;
  /** Default: there is nothing to try again. */
  readonly onRetry?: () => void;
}

/** Says what went wrong in the checkout. */
export function CheckoutTrouble({ children, onRetry }: CheckoutTroubleProps) {
  return (
    <div className="card trouble" role="alert">
      <h2>That did not work</h2>
      <p>{children}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
