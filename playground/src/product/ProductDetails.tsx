import { Feature } from '@halyard/react';
import { useState, type ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { AddToCart } from '../cart/AddToCart.tsx';
import { QuantityField } from '../cart/QuantityField.tsx';
import { ProductImage } from '../goods/ProductImage.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { PageHeading } from '../routing/PageHeading.tsx';
import { Icon } from '../shell/Icon.tsx';
import './product.css';

/** Picture, words and price of an article, and how to buy it. */
export function ProductDetails({ product }: { readonly product: Product }): ReactNode {
  const [quantity, setQuantity] = useState(1);
  return (
    <div className="product">
      <div className="product-picture">
        <ProductImage product={product} isEager />
      </div>
      <div className="product-words">
        <PageHeading title={product.name}>{product.name}</PageHeading>
        <p className="product-description">{product.description}</p>
        <p className="product-price">
          <span className="price">{formatMoney(product.priceCents)}</span>
          <span className="product-tax">tax included</span>
        </p>
        <Feature flag="volume-discount">
          <p className="product-offer">
            <Icon name="tag" />
            <span>Three or more of this article: 10 % off each.</span>
          </p>
        </Feature>
        <div className="product-buy">
          <QuantityField label="Pieces" quantity={quantity} least={1} onChange={setQuantity} />
          <AddToCart product={product} quantity={quantity} />
        </div>
        <ul className="product-notes">
          <li>
            <Icon name="truck" />
            <span>Sent today when ordered before noon</span>
          </li>
          <li>
            <Icon name="check" />
            <span>Back within 60 days, salt stains and all</span>
          </li>
        </ul>
      </div>
    </div>
  );
}
