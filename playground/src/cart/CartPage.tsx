import type { ReactNode } from 'react';
import { Loading } from '../feedback/Loading.tsx';
import { Notice } from '../feedback/Notice.tsx';
import { Trouble } from '../feedback/Trouble.tsx';
import { ShopError } from '../requests/ShopError.ts';
import { Link } from '../routing/Link.tsx';
import { PageHeading } from '../routing/PageHeading.tsx';
import { useCart, type Cart } from './CartContext.ts';
import { FilledCart } from './FilledCart.tsx';

/** The cart, with what it costs. */
export function CartPage(): ReactNode {
  const cart = useCart();
  return (
    <>
      <PageHeading title="Your cart">Your cart</PageHeading>
      <CartContents cart={cart} />
    </>
  );
}

function CartContents({ cart }: { readonly cart: Cart }): ReactNode {
  if (cart.state === 'loading') return <Loading label="Your cart is on its way" />;
  if (cart.state === 'failed') {
    return <Trouble title="Your cart is out of sight" error={unreachable} onRetry={cart.reload} />;
  }
  if (cart.lines.length > 0) return <FilledCart cart={cart} />;
  return (
    <Notice title="Your cart is empty">
      <p>A good moment to look at rope.</p>
      <Link to="/shop" className="button" data-kind="primary">
        Show all gear
      </Link>
    </Notice>
  );
}

const unreachable = new ShopError('It is safe with us. Please try again in a moment.', {
  code: 'OFFLINE',
  status: 0,
});
