import type { ReactNode } from 'react';
import type { Cart } from '../cart/CartContext.ts';
import { useGoods } from '../goods/GoodsContext.ts';
import { ProductImage } from '../goods/ProductImage.tsx';

/** What is being ordered, in short. */
export function OrderedGoods({ cart }: { readonly cart: Cart }): ReactNode {
  const goods = useGoods();
  const products = goods.state === 'ready' ? goods.value : [];
  return (
    <ul className="ordered">
      {cart.lines.map(({ productId, quantity }) => {
        const product = products.find(({ id }) => id === productId);
        return (
          <li key={productId}>
            {product ? <ProductImage product={product} /> : <span />}
            <span>{product?.name ?? productId}</span>
            <span>× {quantity}</span>
          </li>
        );
      })}
    </ul>
  );
}
