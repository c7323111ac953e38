import type { Browser, Page } from '@playwright/test';
import { expressCheckout, goToCheckout, signInAsAdmin, signInAsCustomer, steps } from './shop.ts';
import { expect, test, type Playground } from './test.ts';

const crewReviews = (page: Page) => page.getByRole('heading', { name: 'From the crew' });

/** Half of all visitors have the reviews: the first who has them stays. */
async function visitWithReviews(browser: Browser, { shopUrl }: Playground): Promise<Page> {
  for (let visits = 0; visits < 30; visits++) {
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(`${shopUrl}/products/bronze-cleat`);
    const hasReviews = await crewReviews(visitor)
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (hasReviews) return visitor;
    await visitor.context().close();
  }
  throw new Error('none of 30 visitors has the reviews that half of all should have');
}

test.describe('an admin', () => {
  test('flips a flag, and open pages follow within a second', async ({ page, browser, playground }) => {
    const visitors = [
      await visitWithReviews(browser, playground),
      await visitWithReviews(browser, playground),
    ];
    await signInAsAdmin(page, playground);
    const reviews = page.getByRole('switch', { name: /crew-reviews/ });
    await expect(reviews).toBeChecked();
    await reviews.click();
    await expect(reviews).not.toBeChecked();
    for (const visitor of visitors) {
      await expect(crewReviews(visitor)).toHaveCount(0, { timeout: 1000 });
    }
    await reviews.click();
    await expect(reviews).toBeChecked();
    for (const visitor of visitors) {
      await expect(crewReviews(visitor)).toBeVisible({ timeout: 1000 });
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
