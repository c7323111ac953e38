import { useEffect, useState, type ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { Icon } from '../shell/Icon.tsx';
import { useCart } from './CartContext.ts';
import { addPieces } from './cartLines.ts';

interface AddToCartProps {
  readonly product: Product;
  /** Pieces to add. Default 1. */
  readonly quantity?: number;
  /** Default `wide`, with words; `round` has the plus sign alone. */
  readonly look?: 'wide' | 'round';
}

const CONFIRMED_MILLISECONDS = 1600;

/** Puts an article into the cart, and says for a moment that it did. */
export function AddToCart({ product, quantity = 1, look = 'wide' }: AddToCartProps): ReactNode {
  const cart = useCart();
  const [isConfirmed, setConfirmed] = useState(false);
  useEffect(() => {
    if (!isConfirmed) return undefined;
    const timer = setTimeout(() => setConfirmed(false), CONFIRMED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isConfirmed]);
  const add = () => {
    cart.change(addPieces(cart.lines, { productId: product.id, quantity }));
    setConfirmed(true);
  };
  // Adding to a cart that is not known yet would replace it.
  const isWaiting = cart.state === 'loading' || cart.state === 'failed';
  return (
    <button
      type="button"
      className="button add"
      data-look={look}
      data-kind="primary"
      data-confirmed={isConfirmed}
      disabled={isWaiting}
      onClick={add}
    >
      <Icon name={isConfirmed ? 'check' : 'plus'} />
      <span className={look === 'round' ? 'visually-hidden' : undefined}>
        {isConfirmed ? 'In your cart' : 'Add to cart'}
      </span>
      <span className="visually-hidden">: {product.name}</span>
    </button>
  );
}
