import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { FlagReader } from '../../createFlagReader.ts';
import { keepCart } from '../carts.ts';
import type { Quote } from '../../pricing/Quote.ts';
import type { Delivery } from '../../pricing/QuoteRequest.ts';
import { publicOrder, type Order } from '../orders/Order.ts';
import { orderRequestSchema, type Payment } from '../orders/OrderRequest.ts';
import { readBody } from '../readBody.ts';
import { requestQuote, type PricingAccess } from '../requestQuote.ts';
import type { ShopContext, ShopEnvironment } from '../ShopEnvironment.ts';
import { ShopError } from '../ShopError.ts';
import type { ShopStore } from '../store/createShopStore.ts';
import { subjectOf, visitorContext } from '../Visitor.ts';

/** What taking orders needs. */
export interface OrderRoutesOptions {
  readonly store: ShopStore;
  readonly pricing: PricingAccess;
  readonly flags: FlagReader;
}

/** `/api/orders`: turns the visitor's cart into an order, and shows their orders, the newest first, to that visitor only. */
export function orderRoutes({ store, pricing, flags }: OrderRoutesOptions): Hono<ShopEnvironment> {
  const { carts, orders } = store.state;
  const app = new Hono<ShopEnvironment>();

  app.post('/orders', async (c) => {
    await requirePaymentsOpen(c, flags);
    const { address, payment, delivery } = await readBody(c, orderRequestSchema);
    const subject = subjectOf(c.get('visitor'));
    const lines = carts.get(subject) ?? [];
    if (lines.length === 0) throw new ShopError(409, { code: 'EMPTY_CART', message: 'Your cart is empty.' });
    const quote = await requestQuote(c, { lines, delivery }, pricing);
    requireOffered(delivery, quote);
    const order: Order = {
      id: randomUUID(),
      subject,
      placedAt: new Date().toISOString(),
      address,
      payment: keepablePayment(payment),
      quote,
    };
    orders.set(order.id, order);
    keepCart(carts, { subject, lines: [] });
    await store.save();
    return c.json(publicOrder(order), 201);
  });

  app.get('/orders', (c) => {
    const subject = subjectOf(c.get('visitor'));
    const own = [...orders.values()].filter((order) => order.subject === subject);
    return c.json({ orders: own.toReversed().map(publicOrder) });
  });

  app.get('/orders/:id', (c) => {
    const order = orders.get(c.req.param('id'));
    // Another's order answers like none: ids are not confirmed.
    if (!order || order.subject !== subjectOf(c.get('visitor'))) {
      throw new ShopError(404, { code: 'NOT_FOUND', message: 'There is no such order of yours.' });
    }
    return c.json(publicOrder(order));
  });

  return app;
}

/** The kill switch counts as the flag server says for this visitor; no override is even looked at (T41). */
async function requirePaymentsOpen(c: ShopContext, flags: FlagReader): Promise<void> {
  const { enabled } = await flags.read('disable-payments', visitorContext(c.get('visitor')));
  if (!enabled) return;
  throw new ShopError(503, {
    code: 'PAYMENTS_DISABLED',
    message: 'We take no orders at the moment. Your cart is kept; please come back a little later.',
  });
}

/** What a page shows protects nothing: express is sold to those only to whom `pricing` offers it (T12). */
function requireOffered(delivery: Delivery, quote: Quote): void {
  if (delivery === quote.delivery) return;
  throw new ShopError(403, {
    code: 'DELIVERY_NOT_OFFERED',
    message: 'We cannot send this order by express. Please choose standard delivery.',
  });
}

function keepablePayment({ method, cardNumber }: Payment): Order['payment'] {
  const digits = cardNumber?.replace(/\D/g, '');
  return digits ? { method, cardEnding: digits.slice(-4) } : { method };
}
