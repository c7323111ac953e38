/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page brings along all it needs, and looks at storage and prototypes as they are. */
import { goToCheckout, signInAsCustomer, steps } from '../shop.ts';
import { expect, test } from '../test.ts';

test('T12: a customer who patches his own page sees more, and gets no more', async ({ page, playground }) => {
  await signInAsCustomer(page, playground, { user: 'cleo', password: 'cleo-drifts' });
  // His browser, his rules: every flag arrives as on.
  await page.route('**/ofrep/v1/evaluate/flags', async (route) => {
    // A whole answer each time, to be patched.
    const answer = await route.fetch({ headers: { ...route.request().headers(), 'if-none-match': '' } });
    const { flags, ...rest } = (await answer.json()) as { flags: { key: string; value: unknown }[] };
    const patched = flags.map((flag) =>
      flag.value === false ? { ...flag, value: true, variant: 'on' } : flag,
    );
    await route.fulfill({
      json: { ...rest, flags: patched.filter(({ key }) => key !== 'disable-payments') },
    });
  });
  await goToCheckout(page, playground, 3);
  await expect(page.getByText('Express checkout: everything on one page.')).toBeVisible();
  await expect(steps(page)).toBeHidden();
  await expect(page.getByText('Tomorrow before noon')).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const send = async (path: string, body: object) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'Flag-Overrides': 'express-delivery, volume-discount',
        },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const address = { name: 'Cleo', street: 'Quay 1', postcode: '1', city: 'Harbour', country: 'Sea' };
    return {
      quote: await send('/api/quote', {
        lines: [{ productId: 'bronze-cleat', quantity: 3 }],
        delivery: 'express',
      }),
      order: await send('/api/orders', { address, payment: { method: 'transfer' }, delivery: 'express' }),
      orders: (await (await fetch('/api/orders')).json()) as { orders: unknown[] },
    };
  });
  expect(outcome.quote.body).toMatchObject({ delivery: 'standard', volumeDiscount: { enabled: false } });
  expect(outcome.order).toMatchObject({ status: 403, body: { error: { code: 'DELIVERY_NOT_OFFERED' } } });
  expect(outcome.order.body).not.toHaveProperty('id');
  expect(outcome.orders.orders).toEqual([]);
});
