import { goToCheckout, expressCheckout, signInAsAdmin, steps } from './shop.ts';
import { expect, test } from './test.ts';

test.describe('an admin', () => {
  test('flips a flag, and open pages follow within a second', async ({ page, browser, playground }) => {
    const visitors = await Promise.all(
      ['ann', 'bob'].map(async () =>
        (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage(),
      ),
    );
    for (const visitor of visitors) {
      await visitor.goto(`${playground.shopUrl}/products/bronze-cleat`);
      await expect(visitor.getByRole('heading', { name: 'Bronze horn cleat' })).toBeVisible();
    }
    await signInAsAdmin(page, playground);
    const reviews = page.getByRole('switch', { name: /crew-reviews/ });
    await expect(reviews).toBeChecked();
    // Whoever is in the half that has it loses it; the other half had nothing to lose.
    const shown = await Promise.all(
      visitors.map((visitor) => visitor.getByRole('heading', { name: 'From the crew' }).count()),
    );
    await reviews.click();
    await expect(reviews).not.toBeChecked();
    for (const visitor of visitors) {
      await expect(visitor.getByRole('heading', { name: 'From the crew' })).toHaveCount(0, { timeout: 1000 });
    }
    await reviews.click();
    await expect(reviews).toBeChecked();
    for (const [index, visitor] of visitors.entries()) {
      await expect(visitor.getByRole('heading', { name: 'From the crew' })).toHaveCount(shown[index] ?? 0, {
        timeout: 1000,
      });
      await visitor.context().close();
    }
  });

  test('releases to everyone only by typing the key, and the history says who did', async ({
    page,
    browser,
    playground,
  }) => {
    const visitor = await (await browser.newContext()).newPage();
    await goToCheckout(visitor, playground);
    await expect(steps(visitor)).toBeVisible();
    await signInAsAdmin(page, playground);
    await page
      .getByRole('link', { name: /new-checkout/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'new-checkout' })).toBeVisible();
    await page.getByRole('button', { name: /add/i }).first().click();
    await expect(page.getByText(/percent/i).first()).toBeVisible();
    await visitor.context().close();
  });
});
