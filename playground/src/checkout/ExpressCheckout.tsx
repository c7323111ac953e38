import type { ReactNode } from 'react';
import type { Cart } from '../cart/CartContext.ts';
import { QuoteSummary } from '../cart/QuoteSummary.tsx';
import { Icon } from '../shell/Icon.tsx';
import { AddressFields } from './AddressFields.tsx';
import { DeliveryFields } from './DeliveryFields.tsx';
import { OrderedGoods } from './OrderedGoods.tsx';
import { PaymentFields } from './PaymentFields.tsx';
import { PlaceOrder } from './PlaceOrder.tsx';
import type { Checkout } from './useCheckout.ts';
import './express.css';

interface ExpressCheckoutProps {
  readonly cart: Cart;
  readonly checkout: Checkout;
}

/** Checkout on one page, with a summary that follows every change. */
export default function ExpressCheckout({ cart, checkout }: ExpressCheckoutProps): ReactNode {
  return (
    <form className="express with-summary" onSubmit={checkout.placing.submit}>
      <div className="express-parts">
        <p className="express-lead">
          <Icon name="bolt" />
          <span>Express checkout: everything on one page.</span>
        </p>
        <section className="form panel" aria-labelledby="express-address">
          <h2 id="express-address">Where does it go?</h2>
          <AddressFields checkout={checkout} />
        </section>
        <section className="form panel" aria-labelledby="express-delivery">
          <h2 id="express-delivery">How does it travel?</h2>
          <DeliveryFields checkout={checkout} />
        </section>
        <section className="form panel" aria-labelledby="express-payment">
          <h2 id="express-payment">How would you like to pay?</h2>
          <PaymentFields checkout={checkout} />
        </section>
      </div>
      <QuoteSummary quote={checkout.quote}>
        <OrderedGoods cart={cart} />
        <PlaceOrder checkout={checkout} />
      </QuoteSummary>
    </form>
  );
}
