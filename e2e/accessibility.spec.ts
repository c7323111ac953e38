import { force, goToCheckout, openPanel, signInAsAdmin, signInAsStaff } from './shop.ts';
import { expect, expectAccessible, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours axe finds nothing`, () => {
    test.use({ colorScheme });

    test('in the shop', async ({ page, playground }) => {
      for (const path of [
        '/',
        '/shop',
        '/products/bronze-cleat',
        '/cart',
        '/sign-in',
        '/sign-up',
        '/staff',
      ]) {
        await page.goto(playground.shopUrl + path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await goToCheckout(page, playground);
      await expectAccessible(page);
    });

    test('with the panel open, also with flags forced', async ({ page, playground }) => {
      await signInAsStaff(page, playground);
      await page.goto(playground.shopUrl);
      const panel = await openPanel(page);
      await expectAccessible(page);
      await force(page, 'new-checkout', 'On');
      await panel.getByLabel('Forced value of products-per-page').fill('999');
      await panel.getByRole('button', { name: 'Edit announcement' }).click();
      await panel.getByLabel('Forced value of announcement').fill('{ "text": ');
      await expectAccessible(page);
      await panel.getByRole('searchbox').fill('no such flag');
      await expectAccessible(page);
    });

    test('in the admin panel', async ({ page, playground }) => {
      await page.goto(`${playground.serverUrl}/admin/`);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await expectAccessible(page);
      await signInAsAdmin(page, playground);
      await expectAccessible(page);
      await page
        .getByRole('link', { name: /express-delivery/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: 'express-delivery' })).toBeVisible();
      await expectAccessible(page);
      for (const name of ['Test users', 'History']) {
        await page.getByRole('link', { name }).click();
        await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
    });
  });
}
