import type { ReactNode } from 'react';
import type { PublicOrder } from '../../backend/shop/orders/Order.ts';
import { useGoods } from '../goods/GoodsContext.ts';
import { formatMoney } from '../money/formatMoney.ts';
import { Link } from '../routing/Link.tsx';
import { formatDay } from './formatDay.ts';
import { orderNumber } from './orderNumber.ts';
import './orders.css';

/** What was ordered, where it goes and what it cost. */
export function OrderReceipt({ order }: { readonly order: PublicOrder }): ReactNode {
  const goods = useGoods();
  const products = goods.state === 'ready' ? goods.value : [];
  const { name, street, postcode, city, country } = order.address;
  return (
    <section className="receipt" aria-label="Your order">
      <dl className="receipt-facts">
        <div>
          <dt>Order</dt>
          <dd>{orderNumber(order)}</dd>
        </div>
        <div>
          <dt>Placed on</dt>
          <dd>{formatDay(order.placedAt)}</dd>
        </div>
        <div>
          <dt>
            {order.delivery === 'express' ? 'Express, by tomorrow noon, to' : 'In two to four days, to'}
          </dt>
          <dd>{`${name}, ${street}, ${postcode} ${city}, ${country}`}</dd>
        </div>
        <div>
          <dt>Paid by</dt>
          <dd>
            {order.payment.method === 'card'
              ? `card ending in ${order.payment.cardEnding ?? '····'}`
              : 'bank transfer'}
          </dd>
        </div>
      </dl>
      <ul className="receipt-lines">
        {order.lines.map((line) => (
          <li key={line.productId}>
            <span>
              {line.quantity} × {products.find(({ id }) => id === line.productId)?.name ?? line.productId}
            </span>
            <span>{formatMoney(line.totalCents)}</span>
          </li>
        ))}
        <li>
          <span>Delivery</span>
          <span>{order.deliveryCents === 0 ? 'free' : formatMoney(order.deliveryCents)}</span>
        </li>
        <li className="receipt-total">
          <span>Total</span>
          <span>{formatMoney(order.totalCents)}</span>
        </li>
      </ul>
      <Link to="/shop" className="button">
        Back to the shelves
      </Link>
    </section>
  );
}
