import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { AddToCart } from '../cart/AddToCart.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { Link } from '../routing/Link.tsx';
import { ProductImage } from './ProductImage.tsx';

/** The goods as in a shop window: every fifth one large, pictures first. */
export function ProductShowcase({ products }: { readonly products: readonly Product[] }): ReactNode {
  return (
    <ul className="goods" data-layout="showcase">
      {products.map((product, index) => (
        <li key={product.id} className="window" data-large={index % 5 === 0}>
          <ProductImage product={product} />
          <div className="window-words">
            <h3 className="tile-name">
              <Link to={`/products/${product.id}`}>{product.name}</Link>
            </h3>
            <p className="window-description">{product.description}</p>
            <div className="tile-buy">
              <span className="price">{formatMoney(product.priceCents)}</span>
              <AddToCart product={product} look="round" />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
