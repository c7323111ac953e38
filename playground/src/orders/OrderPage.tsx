import type { ReactNode } from 'react';
import type { PublicOrder } from '../../backend/shop/orders/Order.ts';
import { Loading } from '../feedback/Loading.tsx';
import { Trouble } from '../feedback/Trouble.tsx';
import { useAnswer } from '../requests/useAnswer.ts';
import { PageHeading } from '../routing/PageHeading.tsx';
import { OrderReceipt } from './OrderReceipt.tsx';

/** What a customer sees after ordering, and whenever they come back to it. */
export function OrderPage({ id }: { readonly id: string }): ReactNode {
  const order = useAnswer<PublicOrder>(`/api/orders/${encodeURIComponent(id)}`);
  if (order.state === 'loading') return <Loading label="Your order is on its way" />;
  if (order.state === 'failed') {
    return (
      <>
        <PageHeading title="Order">Order</PageHeading>
        <Trouble title="We cannot show this order" error={order.error} onRetry={order.retry} />
      </>
    );
  }
  return (
    <>
      <PageHeading title="Thank you">Thank you, it is on its way.</PageHeading>
      <OrderReceipt order={order.value} />
    </>
  );
}
