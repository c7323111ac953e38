import type { ReactNode } from 'react';
import { useGoods } from '../goods/GoodsContext.ts';
import { Link } from '../routing/Link.tsx';
import type { Cart } from './CartContext.ts';
import { CartRow } from './CartRow.tsx';
import { setQuantity } from './cartLines.ts';
import { QuoteSummary } from './QuoteSummary.tsx';
import { useQuote } from './useQuote.ts';

/** The lines of a cart beside what they cost. */
export function FilledCart({ cart }: { readonly cart: Cart }): ReactNode {
  const goods = useGoods();
  const quote = useQuote(cart.lines, 'standard');
  const products = goods.state === 'ready' ? goods.value : [];
  return (
    <div className="with-summary">
      <div>
        {cart.state === 'unsaved' && (
          <p className="cart-unsaved" role="alert">
            Your last change did not reach us.{' '}
            <button type="button" className="link-button" onClick={cart.saveAgain}>
              Save it again
            </button>
          </p>
        )}
        <ul className="cart-rows">
          {cart.lines.map((line) => (
            <CartRow
              key={line.productId}
              line={line}
              product={products.find(({ id }) => id === line.productId)}
              quoted={quote.quote?.lines.find(({ productId }) => productId === line.productId)}
              onQuantity={(quantity) => cart.change(setQuantity(cart.lines, { ...line, quantity }))}
            />
          ))}
        </ul>
      </div>
      <QuoteSummary quote={quote}>
        <Link to="/checkout" className="button" data-kind="primary" data-size="large">
          Go to checkout
        </Link>
      </QuoteSummary>
    </div>
  );
}
