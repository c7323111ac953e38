import type { ReactNode } from 'react';
import type { PublicOrder } from '../../backend/shop/orders/Order.ts';
import { Loading } from '../feedback/Loading.tsx';
import { Notice } from '../feedback/Notice.tsx';
import { Trouble } from '../feedback/Trouble.tsx';
import { formatMoney } from '../money/formatMoney.ts';
import { useAnswer } from '../requests/useAnswer.ts';
import { Link } from '../routing/Link.tsx';
import { formatDay } from './formatDay.ts';
import { orderNumber } from './orderNumber.ts';
import './orders.css';

/** Everything this account has ordered, the latest first. */
export function OrderHistory(): ReactNode {
  const answer = useAnswer<{ readonly orders: readonly PublicOrder[] }>('/api/orders');
  if (answer.state === 'loading') return <Loading label="Your orders are on their way" shapes={2} />;
  if (answer.state === 'failed') {
    return <Trouble title="Your orders are out of sight" error={answer.error} onRetry={answer.retry} />;
  }
  const { orders } = answer.value;
  if (orders.length === 0) {
    return (
      <Notice title="No orders yet">
        <Link to="/shop" className="button">
          Show all gear
        </Link>
      </Notice>
    );
  }
  return (
    <ul className="history">
      {orders.map((order) => (
        <li key={order.id}>
          <Link to={`/orders/${order.id}`}>{orderNumber(order)}</Link>
          <span>{formatDay(order.placedAt)}</span>
          <span className="price">{formatMoney(order.totalCents)}</span>
        </li>
      ))}
    </ul>
  );
}
