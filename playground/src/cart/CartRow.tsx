import type { ReactNode } from 'react';
import type { QuoteLine } from '../../backend/pricing/Quote.ts';
import type { Product } from '../../backend/products.ts';
import { ProductImage } from '../goods/ProductImage.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { Link } from '../routing/Link.tsx';
import type { CartLine } from './cartLines.ts';
import { QuantityField } from './QuantityField.tsx';

interface CartRowProps {
  readonly line: CartLine;
  /** Undefined until the goods are known. */
  readonly product: Product | undefined;
  /** Undefined until there is a quote for it. */
  readonly quoted: QuoteLine | undefined;
  readonly onQuantity: (quantity: number) => void;
}

/** One article in the cart. */
export function CartRow({ line, product, quoted, onQuantity }: CartRowProps): ReactNode {
  const name = product?.name ?? line.productId;
  return (
    <li className="cart-row">
      <div className="cart-picture">{product && <ProductImage product={product} />}</div>
      <div className="cart-words">
        <h2 className="tile-name">
          <Link to={`/products/${line.productId}`}>{name}</Link>
        </h2>
        {product && <p>{formatMoney(product.priceCents)} each</p>}
        <button type="button" className="link-button" onClick={() => onQuantity(0)}>
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </div>
      <QuantityField label={`Pieces of ${name}`} quantity={line.quantity} least={1} onChange={onQuantity} />
      <p className="cart-total">
        {quoted && quoted.discountCents > 0 && (
          <s>
            <span className="visually-hidden">before discount </span>
            {formatMoney(quoted.totalCents + quoted.discountCents)}
          </s>
        )}
        {quoted && <span className="price">{formatMoney(quoted.totalCents)}</span>}
      </p>
    </li>
  );
}
