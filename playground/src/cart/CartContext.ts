import { createContext, useContext } from 'react';
import type { CartLine } from './cartLines.ts';

export interface Cart {
  readonly lines: readonly CartLine[];
  /** `loading` until the first answer, `saving` a change; `unsaved` when the latest change did not reach the shop. */
  readonly state: 'loading' | 'ready' | 'failed' | 'saving' | 'unsaved';
  /** Shows the new lines at once and saves them behind. */
  readonly change: (lines: readonly CartLine[]) => void;
  /** Saves again what the shop does not have yet. */
  readonly saveAgain: () => void;
  /** Asks the shop what is in the cart. */
  readonly reload: () => void;
}

export const CartContext = createContext<Cart | undefined>(undefined);

/** The visitor's cart. */
export function useCart(): Cart {
  const cart = useContext(CartContext);
  if (!cart) throw new Error('useCart needs a <CartProvider> above');
  return cart;
}
