import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';

interface ProductImageProps {
  readonly product: Product;
  /** For the one large picture of a page; the others wait until they are near. */
  readonly isEager?: boolean;
}

/** An article's drawing. Its name stands beside it everywhere, so it is decoration to those who listen. */
export function ProductImage({ product, isEager = false }: ProductImageProps): ReactNode {
  return (
    <img
      className="product-image"
      src={product.image}
      alt=""
      width="400"
      height="400"
      loading={isEager ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
