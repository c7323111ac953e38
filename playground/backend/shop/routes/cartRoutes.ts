import { Hono } from 'hono';
import { object } from 'valibot';
import { cartLinesSchema, quoteRequestSchema } from '../../pricing/QuoteRequest.ts';
import { keepCart, mergeLines, requireKnownProducts } from '../carts.ts';
import { readBody } from '../readBody.ts';
import { requestQuote, type PricingAccess } from '../requestQuote.ts';
import type { ShopEnvironment } from '../ShopEnvironment.ts';
import type { ShopStore } from '../store/createShopStore.ts';
import { subjectOf } from '../Visitor.ts';

const cartSchema = object({ lines: cartLinesSchema });

/** `/api/cart`, and `/api/quote`, which `pricing` answers. */
export function cartRoutes({
  store,
  pricing,
}: {
  store: ShopStore;
  pricing: PricingAccess;
}): Hono<ShopEnvironment> {
  const { carts } = store.state;
  const app = new Hono<ShopEnvironment>();

  app.get('/cart', (c) => c.json({ lines: carts.get(subjectOf(c.get('visitor'))) ?? [] }));

  app.put('/cart', async (c) => {
    const lines = mergeLines((await readBody(c, cartSchema)).lines);
    requireKnownProducts(lines);
    keepCart(carts, { subject: subjectOf(c.get('visitor')), lines });
    await store.save();
    return c.json({ lines });
  });

  app.post('/quote', async (c) => {
    const request = await readBody(c, quoteRequestSchema);
    const lines = mergeLines(request.lines);
    requireKnownProducts(lines);
    return c.json(await requestQuote(c, { ...request, lines }, pricing));
  });

  return app;
}
