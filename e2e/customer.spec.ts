import type { Page } from '@playwright/test';
import { askForQuote, expressCheckout, goToCheckout, steps } from './shop.ts';
import { expect, test, type Playground } from './test.ts';

/** What only testers load; the tester's test proves that these names are right. */
const testersChunks = /\/assets\/(startGuard|watchGrant|openPanel|flagDescriptions)/;

async function expectNothingForced(page: Page, playground: Playground): Promise<void> {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await goToCheckout(page, playground);
  await expect(steps(page)).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyH');
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
  await expect(expressCheckout(page)).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Flags' })).toHaveCount(0);
  expect(requested.filter((url) => testersChunks.test(url))).toEqual([]);
  expect(requested.length).toBeGreaterThan(5);
}

/** A token that has everything but a signature by the shop's key. */
function handMadeGrant(): string {
  const now = Math.floor(Date.now() / 1000);
  const header = part({ alg: 'none', typ: 'flag-grant+jwt' });
  const claims = {
    iss: 'http://127.0.0.1:5173',
    aud: 'chandlery/production',
    sub: 'staff:me',
    jti: 'x',
    allow: ['*'],
  };
  return `${header}.${part({ ...claims, iat: now, exp: now + 3600 })}.AAAA`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const override = { value: true, setAt: 0, expiresAt: 9e15, scope: 'browser' };
const stored = JSON.stringify({
  version: 1,
  overrides: { 'new-checkout': override, 'disable-payments': override },
});

test.describe('a customer’s page', () => {
  test('loads none of the testers’ code, and asks for no grant', async ({ page, playground }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await expectNothingForced(page, playground);
    expect(asked).not.toContain('/flags/grant');
    const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    // The source keeps its own last answer.
    expect(kept.filter((item) => !item.startsWith('halyard:ofrep:'))).toEqual([]);
  });

  test('T27: is not changed by forged storage', async ({ page, playground }) => {
    await page.goto(playground.shopUrl);
    await page.evaluate(
      ([text, token]) => {
        for (const storage of [localStorage, sessionStorage]) {
          storage.setItem('halyard:chandlery/production:overrides:v1', text ?? '');
          storage.setItem('halyard:chandlery/production:grant:v1', token ?? '');
        }
      },
      [stored, handMadeGrant()],
    );
    await expectNothingForced(page, playground);
  });

  test('T2: is not changed by links', async ({ page, playground }) => {
    for (const query of [
      '?flags=new-checkout',
      '?flags=new-checkout:on',
      '?features=new-checkout',
      '?new-checkout=true',
      '#flags=new-checkout',
    ]) {
      await goToCheckout(page, playground);
      await page.goto(`${playground.shopUrl}/checkout${query}`);
      await expect(steps(page)).toBeVisible();
      await expect(expressCheckout(page)).toBeHidden();
    }
  });

  test('T1: is not changed by forged cookies and a hand-made grant, in the browser or in services', async ({
    page,
    context,
    playground,
  }) => {
    await page.goto(playground.shopUrl);
    // A server cannot tell a cookie that a script set from one of its own.
    await page.evaluate((grant) => {
      const forged = {
        flags_tester: '1',
        '__Host-flag-overrides': 'new-checkout%2C%20volume-discount',
        '__Host-flag-grant': grant,
        '__Host-flag-tester': 'A'.repeat(43),
      };
      for (const [name, value] of Object.entries(forged))
        document.cookie = `${name}=${value}; Path=/; Secure`;
    }, handMadeGrant());
    // The browser keeps its cookies in another process than its pages.
    await expect
      .poll(async () => (await context.cookies()).map(({ name }) => name))
      .toContain('__Host-flag-tester');
    await goToCheckout(page, playground, 3);
    await expect(steps(page)).toBeVisible();
    await expect(expressCheckout(page)).toBeHidden();
    await expect(page.getByText('Volume discount')).toBeHidden();
    await expect(page.getByRole('button', { name: /^Flags/ })).toHaveCount(0);
    expect(await askForQuote(page, 'volume-discount')).toMatchObject({ hasVolumeDiscount: false });
  });

  test('does not fetch the code of a feature that is off', async ({ page, playground }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await goToCheckout(page, playground);
    await expect(steps(page)).toBeVisible();
    expect(requested.filter((url) => url.includes('ExpressCheckout'))).toEqual([]);
  });
});
