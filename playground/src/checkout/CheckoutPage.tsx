import type { ReactNode } from 'react';
import { useCart } from '../cart/CartContext.ts';
import { Loading } from '../feedback/Loading.tsx';
import { Notice } from '../feedback/Notice.tsx';
import { Link } from '../routing/Link.tsx';
import { PageHeading } from '../routing/PageHeading.tsx';
import { useSession } from '../session/useSession.ts';
import { Checkout } from './Checkout.tsx';
import './checkout.css';

/** From a cart to an order. */
export function CheckoutPage(): ReactNode {
  const cart = useCart();
  const { account } = useSession().visitor;
  return (
    <>
      <PageHeading title="Checkout">Checkout</PageHeading>
      {!account && (
        <p className="checkout-guest">
          Ordering as a guest. <Link to="/sign-in?next=/checkout">Sign in</Link> or{' '}
          <Link to="/sign-up?next=/checkout">sign up</Link> to find your orders again.
        </p>
      )}
      {cart.state === 'loading' && <Loading label="Your cart is on its way" />}
      {cart.state !== 'loading' && cart.lines.length === 0 && (
        <Notice title="There is nothing to check out yet">
          <Link to="/shop" className="button" data-kind="primary">
            Show all gear
          </Link>
        </Notice>
      )}
      {cart.lines.length > 0 && <Checkout cart={cart} />}
    </>
  );
}
