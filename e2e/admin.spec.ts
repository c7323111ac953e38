import { expressCheckout, goToCheckout, signInAsAdmin, signInAsCustomer, steps } from './shop.ts';
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

  test('releases to everyone only by typing the key; open pages follow, and the history says who did it', async ({
    page,
    browser,
    playground,
  }) => {
    const visitor = await (await browser.newContext()).newPage();
    await goToCheckout(visitor, playground);
    await expect(steps(visitor)).toBeVisible();

    await signInAsAdmin(page, playground);
    await page.getByRole('link', { name: /new-checkout/ }).click();
    await page.getByRole('button', { name: 'Percentage' }).click();
    await page.getByLabel('Percent').fill('100');
    await page.getByLabel('By').fill('anonymousId');
    await page.getByRole('button', { name: 'Save for everybody…' }).click();
    await page.getByLabel('Type new-checkout to go on').fill('new-checkout');
    await page.getByRole('button', { name: 'Turn on for everybody' }).click();
    await expect(expressCheckout(visitor)).toBeVisible();

    await page.getByRole('link', { name: 'History' }).click();
    const newest = page.getByRole('main').getByRole('listitem').first();
    await expect(newest).toContainText('harbour');
    await expect(newest).toContainText('new-checkout');

    await page.goto(`${playground.serverUrl}/admin/#/flags/new-checkout`);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(steps(visitor)).toBeVisible();
    await visitor.context().close();
  });

  test('puts a test user on the list, who then sees what nobody else sees', async ({
    page,
    browser,
    playground,
  }) => {
    const visitor = await (await browser.newContext()).newPage();
    await signInAsCustomer(visitor, playground, { user: 'bob', password: 'bob-rows' });
    await goToCheckout(visitor, playground);
    await expect(steps(visitor)).toBeVisible();

    await signInAsAdmin(page, playground);
    await page.getByRole('link', { name: 'Test users' }).click();
    await page.getByLabel(/user name/i).fill('bob');
    await page.getByRole('button', { name: /^Add/ }).click();
    await expect(expressCheckout(visitor)).toBeVisible();

    await page.getByRole('button', { name: 'Remove bob' }).click();
    await expect(steps(visitor)).toBeVisible();
    await visitor.context().close();
  });
});
