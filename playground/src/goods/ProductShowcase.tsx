import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { AddToCart } from '../cart/AddToCart.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { Link } from '../routing/Link.tsx';
import { ProductImage } from './ProductImage.tsx';
import './showcase.css';

// One large window with four small ones beside it fill a row of the widest screens.
const GROUP = 5;

/** The goods as in a shop window: one large in each group, on alternating sides. */
export function ProductShowcase({ products }: { readonly products: readonly Product[] }): ReactNode {
  return (
    <ul className="goods" data-layout="showcase">
      {products.map((product, index) => (
        <li
          key={product.id}
          className="window"
          data-large={index % GROUP === 0 && index + GROUP <= products.length}
          data-side={(index / GROUP) % 2 === 1 ? 'end' : 'start'}
        >
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
