import type { Page } from '@playwright/test';
import {
  askForQuote,
  expressCheckout,
  force,
  goToCheckout,
  openPanel,
  signInAsStaff,
  steps,
} from '../shop.ts';
import { expect, test, type Playground } from '../test.ts';
import { fillSlot, flagValues, storeOverride } from './flagValues.ts';

/** What another tester’s browser holds: a real grant, and the secret that it is bound to. */
async function attackersGrant(
  page: Page,
  playground: Playground,
): Promise<{ token: string; secret: string }> {
  await signInAsStaff(page, playground);
  const cookies = await page.context().cookies();
  const valueOf = (name: string) => cookies.find((cookie) => cookie.name === name)?.value ?? '';
  return { token: valueOf('__Host-flag-grant'), secret: valueOf('__Host-flag-tester') };
}

test('T4: a real grant that somebody plants in link, frame name, message or storage event gives a customer nothing', async ({
  page,
  browser,
  playground,
}) => {
  const attacker = await (await browser.newContext()).newPage();
  const { token } = await attackersGrant(attacker, playground);
  expect(token.split('.')).toHaveLength(3);
  await page.goto(`${playground.shopUrl}/shop`);
  const real = await flagValues(page);
  await page.goto(
    `${playground.shopUrl}/shop?grant=${token}&token=${token}&access_token=${token}&code=${token}&state=x&flags=new-checkout#grant=${token}`,
  );
  await page.evaluate((grant) => {
    window.name = grant;
    for (const data of [grant, { token: grant }, { type: 'halyard:grant', token: grant, state: 'x' }]) {
      window.postMessage(data, '*');
      window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: window }));
    }
    const key = 'halyard:chandlery/production:grant:v1';
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: grant }));
  }, token);
  await fillSlot(page);
  expect(await flagValues(page)).toEqual(real);
  expect(await page.locator('halyard-overlay').count()).toBe(0);
  await attacker.context().close();
});

test('T4: another tester’s grant with this browser’s own binding is refused, in the page and in services', async ({
  page,
  browser,
  context,
  playground,
}) => {
  const attacker = await (await browser.newContext()).newPage();
  const { token } = await attackersGrant(attacker, playground);
  await attacker.context().close();
  await signInAsStaff(page, playground);
  await context.addCookies([
    {
      name: '__Host-flag-grant',
      value: token,
      url: playground.shopUrl.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
    },
  ]);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${playground.shopUrl}/shop`);
  const answer = await page.evaluate(async () => (await fetch('/flags/grant')).status);
  expect(answer).toBe(401);
  expect(await askForQuote(page, 'volume-discount')).toMatchObject({ hasVolumeDiscount: false });
});

test('T5: no log line of shop, pricing or flag server holds a grant or its binding', async ({
  page,
  playground,
}) => {
  const { token, secret } = await attackersGrant(page, playground);
  await goToCheckout(page, playground, 3);
  await openPanel(page);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/quote'));
  await force(page, 'volume-discount', 'On');
  await answered;
  const stolen = await page.request.post(`${playground.shopUrl}/api/quote`, {
    headers: { origin: playground.shopUrl, 'flag-grant': token, 'flag-overrides': 'volume-discount' },
    data: { lines: [] },
  });
  expect(stolen.status()).toBe(200);
  const log = (['shop', 'pricing', 'server'] as const)
    .flatMap((service) => playground.log(service))
    .join('\n');
  expect(log).toContain('override_applied');
  const signature = token.split('.')[2] ?? '';
  expect(signature.length).toBeGreaterThan(80);
  for (const one of [token, signature, secret]) expect(log).not.toContain(one);
});

test('T11: with the tab goes the grant, and what was forced for the tab', async ({
  page,
  context,
  playground,
}) => {
  await signInAsStaff(page, playground);
  await goToCheckout(page, playground);
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  await storeOverride(page, 'new-checkout', 'tab');
  await expect(expressCheckout(page)).toBeVisible();
  await expect(steps(page)).toBeHidden();
  const kept = await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.includes(':grant:')));
  expect(kept).toBe(true);
  await page.close();
  // The next person at this computer, after the staff's session is over.
  await context.clearCookies({ name: /flag/ });
  const next = await context.newPage();
  await next.goto(`${playground.shopUrl}/checkout`);
  expect(await flagValues(next)).toMatchObject({ 'new-checkout': false });
  const left = await next.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
  expect(left.filter((key) => /overrides|grant/.test(key))).toEqual([]);
});

test('T41: a tester who is allowed everything cannot force what is locked, by whatever way', async ({
  page,
  playground,
}) => {
  await signInAsStaff(page, playground);
  await page.goto(`${playground.shopUrl}/shop`);
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  await storeOverride(page, 'disable-payments', 'browser');
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  expect(await flagValues(page)).toMatchObject({ 'disable-payments': false });
  const { report } = await askForQuote(page, 'disable-payments');
  expect(report).toMatch(/shop;disable-payments=locked/);
});
