import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { AddToCart } from '../cart/AddToCart.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { Link } from '../routing/Link.tsx';
import { ProductImage } from './ProductImage.tsx';
import './rows.css';

/** The goods one below the other, with what there is to know about them. */
export function ProductList({ products }: { readonly products: readonly Product[] }): ReactNode {
  return (
    <ul className="goods" data-layout="list">
      {products.map((product) => (
        <li key={product.id} className="row">
          <div className="row-picture">
            <ProductImage product={product} />
          </div>
          <div className="row-words">
            <p className="tile-category">{product.category}</p>
            <h3 className="tile-name">
              <Link to={`/products/${product.id}`}>{product.name}</Link>
            </h3>
            <p>{product.description}</p>
          </div>
          <div className="row-buy">
            <span className="price">{formatMoney(product.priceCents)}</span>
            <AddToCart product={product} />
          </div>
        </li>
      ))}
    </ul>
  );
}
