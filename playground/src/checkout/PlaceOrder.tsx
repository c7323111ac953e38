import { Feature } from '@halyard/react';
import type { ReactNode } from 'react';
import { formatMoney } from '../money/formatMoney.ts';
import { Icon } from '../shell/Icon.tsx';
import type { Checkout } from './useCheckout.ts';

/** The last button, or the reason why there is none today. */
export function PlaceOrder({ checkout }: { readonly checkout: Checkout }): ReactNode {
  return (
    <>
      {checkout.placing.trouble && (
        <p className="form-trouble" role="alert">
          {checkout.placing.trouble}
        </p>
      )}
      <Feature flag="disable-payments" fallback={<PayButton checkout={checkout} />}>
        <PaymentsPaused />
      </Feature>
    </>
  );
}

function PayButton({ checkout }: { readonly checkout: Checkout }): ReactNode {
  const { placing, quote, draft, isReady } = checkout;
  const total = quote.quote ? ` ${formatMoney(quote.quote.totalCents)}` : '';
  const words = draft.method === 'card' ? `Pay${total}` : `Order for${total}`;
  return (
    <button
      type="submit"
      className="button"
      data-kind="primary"
      data-size="large"
      disabled={!isReady || placing.isBusy}
    >
      {placing.isBusy ? 'One moment…' : words}
    </button>
  );
}

function PaymentsPaused(): ReactNode {
  return (
    <div className="payments-paused" role="status">
      <Icon name="pause" />
      <div>
        <p>
          <strong>Payments are paused</strong>
        </p>
        <p>We take no orders at the moment. Your cart is kept; please come back a little later.</p>
      </div>
    </div>
  );
}
