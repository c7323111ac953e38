import { useMemo, useState, type ReactNode } from 'react';
import { products } from '../../playground/backend/products.ts';
import { CartContext } from '../../playground/src/cart/CartContext.ts';
import type { CartLine } from '../../playground/src/cart/cartLines.ts';
import { GoodsContext } from '../../playground/src/goods/GoodsContext.ts';
import { SessionContext } from '../../playground/src/session/useSession.ts';
import { useShopStyles } from './useShopStyles.ts';
import './shop.css';

const firstLines: readonly CartLine[] = [
  { productId: 'braided-halyard', quantity: 1 },
  { productId: 'dock-line', quantity: 3 },
];
const nobody = { targetingKey: 'guest', anonymousId: 'guest' };
const noSession = {
  visitor: nobody,
  grants: { audience: 'stories', publicKey: {} },
  signIn: () => Promise.resolve(),
  signUp: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
};

/** The shop around a part of it: goods, a cart with something in it, and a guest; no backend. */
export function ShopFrame({ children }: { readonly children: ReactNode }): ReactNode {
  useShopStyles();
  const [lines, change] = useState(firstLines);
  const cart = useMemo(
    () => ({ lines, state: 'ready' as const, change, saveAgain: () => {}, reload: () => {} }),
    [lines],
  );
  return (
    <SessionContext value={noSession}>
      <GoodsContext value={{ state: 'ready', value: products }}>
        <CartContext value={cart}>
          <div className="shop">{children}</div>
        </CartContext>
      </GoodsContext>
    </SessionContext>
  );
}
