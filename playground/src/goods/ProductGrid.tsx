import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { AddToCart } from '../cart/AddToCart.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { Link } from '../routing/Link.tsx';
import { ProductImage } from './ProductImage.tsx';

/** The goods as tiles of one size. */
export function ProductGrid({ products }: { readonly products: readonly Product[] }): ReactNode {
  return (
    <ul className="goods" data-layout="grid">
      {products.map((product) => (
        <li key={product.id} className="tile">
          <div className="tile-picture">
            <ProductImage product={product} />
          </div>
          <h3 className="tile-name">
            <Link to={`/products/${product.id}`}>{product.name}</Link>
          </h3>
          <p className="tile-category">{product.category}</p>
          <div className="tile-buy">
            <span className="price">{formatMoney(product.priceCents)}</span>
            <AddToCart product={product} look="round" />
          </div>
        </li>
      ))}
    </ul>
  );
}
