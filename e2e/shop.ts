import type { Locator, Page } from '@playwright/test';
import { expect, type Playground } from './test.ts';

/** What tests do in the shop, in its visitors' words. */
export const steps = (page: Page): Locator => page.getByRole('list', { name: 'Steps' });
export const expressCheckout = (page: Page): Locator =>
  page.getByText('Express checkout: everything on one page.');

export async function signInAsStaff(page: Page, { shopUrl }: Playground): Promise<void> {
  await page.goto(`${shopUrl}/staff`);
  await page.getByLabel('Staff name').fill('quinn');
  await page.getByLabel('Password').fill('tests-in-production');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Flags can now be forced')).toBeVisible();
}

export async function signInAsCustomer(
  page: Page,
  { shopUrl }: Playground,
  { user, password }: { user: string; password: string },
): Promise<void> {
  await page.goto(`${shopUrl}/sign-in`);
  const form = page.getByRole('main');
  await form.getByLabel('User name').fill(user);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export async function signInAsAdmin(page: Page, { serverUrl }: Playground): Promise<void> {
  await page.goto(`${serverUrl}/admin/`);
  await page.getByLabel('Name').fill('harbour');
  await page.getByLabel('Password').fill('master-of-flags');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/** Puts pieces of an article into the cart, and goes to the checkout. */
export async function goToCheckout(page: Page, { shopUrl }: Playground, pieces = 1): Promise<void> {
  await page.goto(`${shopUrl}/products/bronze-cleat`);
  await page.getByRole('spinbutton', { name: 'Pieces' }).fill(String(pieces));
  await page.getByRole('button', { name: /^Add to cart/ }).click();
  await expect(page.getByText(/pieces? in the cart/)).not.toHaveText('0 pieces in the cart');
  await page.goto(`${shopUrl}/checkout`);
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
}

export async function openPanel(page: Page): Promise<Locator> {
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyH');
  const panel = page.getByRole('dialog', { name: 'Flags' });
  await expect(panel).toBeVisible();
  return panel;
}

/** Chooses in the control of a boolean flag. */
export async function force(page: Page, flag: string, choice: 'Real' | 'On' | 'Off'): Promise<void> {
  await page.getByRole('group', { name: flag, exact: true }).getByText(choice, { exact: true }).click();
}

/** Asks for a price from the page, with a list of overrides that the page's own code did not write. */
export async function askForQuote(
  page: Page,
  overrides: string,
): Promise<{ readonly hasVolumeDiscount: boolean; readonly report: string | null }> {
  return page.evaluate(async (list) => {
    const response = await fetch('/api/quote', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Flag-Overrides': list },
      body: JSON.stringify({ lines: [{ productId: 'bronze-cleat', quantity: 3 }] }),
    });
    const quote = (await response.json()) as { volumeDiscount: { enabled: boolean } };
    return {
      hasVolumeDiscount: quote.volumeDiscount.enabled,
      report: response.headers.get('Flag-Overrides-Applied'),
    };
  }, overrides);
}
