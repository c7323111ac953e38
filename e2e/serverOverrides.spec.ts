import type { Page } from '@playwright/test';
import { serveRendered } from './serveRendered.ts';
import { force, openPanel } from './shop.ts';
import { expect, test } from './test.ts';

const checkout = (page: Page) => page.locator('#checkout');
const overrideCookie = '__Host-flag-overrides';

/** Records every text that the checkout has, from the first one that is parsed. */
async function recordCheckout(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = ((window as unknown as { seen: string[] }).seen = []) as string[];
    new MutationObserver(() => {
      const text = document.querySelector('#checkout')?.textContent;
      if (text && text !== seen.at(-1)) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

/** The page's text as the server sent it. */
async function firstHtml(page: Page, url: string): Promise<string> {
  const response = await page.goto(url);
  return (await response?.text()) ?? '';
}

/** Signs in as a tester, and forces the new checkout in the panel. */
async function forceCheckout(page: Page, url: string): Promise<void> {
  await page.request.post(`${url}/sign-in`);
  await page.goto(url);
  await expect(checkout(page)).toHaveText('old checkout');
  await openPanel(page);
  await force(page, 'checkout', 'On');
  await expect(checkout(page)).toHaveText('new checkout');
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain(overrideCookie);
}

test.describe('on a page that a server renders', () => {
  test('a tester has what is forced in the very first HTML, and it stays', async ({ page }) => {
    const { url, stop } = await serveRendered();
    await forceCheckout(page, url);
    const words: string[] = [];
    page.on('console', (message) => words.push(message.text()));
    const seen = await recordCheckout(page);
    const html = await firstHtml(page, url);
    expect(html).toContain('<p id="checkout">new checkout</p>');
    // What is real is known too, to the page and to nobody's analytics.
    expect(html).toContain('"original":{"value":false,"reason":"STATIC"}');
    await expect(page.getByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();
    await expect(checkout(page)).toHaveText('new checkout');
    expect(await seen()).toEqual(['new checkout']);
    expect(words).toEqual([]);

    // Real again, on the page and on the server.
    await openPanel(page);
    await force(page, 'checkout', 'Real');
    await expect(checkout(page)).toHaveText('old checkout');
    await expect.poll(() => page.evaluate(() => document.cookie)).not.toContain(overrideCookie);
    expect(await firstHtml(page, url)).toContain('<p id="checkout">old checkout</p>');
    stop();
  });

  test('a customer with a tester’s override cookie has what is real, and so has every shared cache', async ({
    page,
    browser,
  }) => {
    const { url, stop } = await serveRendered();
    await forceCheckout(page, url);
    const tester = await page.goto(url);
    expect(tester?.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
    const cookies = await page.context().cookies();
    const customer = await (await browser.newContext()).newPage();
    await customer.context().addCookies(cookies.filter(({ name }) => name === overrideCookie));
    const seen = await recordCheckout(customer);
    const html = await firstHtml(customer, url);
    expect(html).toContain('<p id="checkout">old checkout</p>');
    expect(html).not.toContain('OVERRIDE');
    await customer.getByRole('button', { name: 'Refresh' }).click();
    expect(await seen()).toEqual(['old checkout']);
    await customer.context().close();
    stop();
  });

  test('a tester whose grant another browser holds has what is real', async ({ page, browser }) => {
    const { url, stop } = await serveRendered();
    await forceCheckout(page, url);
    const cookies = await page.context().cookies();
    const stranger = await (await browser.newContext()).newPage();
    // Grant and overrides, without the cookie that binds the grant to its browser.
    const stolen = cookies.filter(({ name }) => name !== '__Host-flag-tester');
    expect(stolen.length).toBe(cookies.length - 1);
    await stranger.context().addCookies(stolen);
    expect(await firstHtml(stranger, url)).toContain('<p id="checkout">old checkout</p>');
    await stranger.context().close();
    stop();
  });
});
