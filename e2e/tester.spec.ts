import {
  expressCheckout,
  force,
  goToCheckout,
  openPanel,
  signInAsCustomer,
  signInAsStaff,
  steps,
} from './shop.ts';
import { expect, test } from './test.ts';

test.describe('a tester', () => {
  test('forces a flag: the page follows without a reload, remembers it, and nobody else sees it', async ({
    page,
    browser,
    playground,
  }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await signInAsStaff(page, playground);
    await goToCheckout(page, playground);
    await expect(steps(page)).toBeVisible();
    await page.evaluate(() => (document.title = 'never reloaded'));
    await openPanel(page);
    await force(page, 'new-checkout', 'On');
    await expect(expressCheckout(page)).toBeVisible();
    await expect(steps(page)).toBeHidden();
    expect(await page.title()).toBe('never reloaded');
    await expect(page.getByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();
    for (const chunk of ['startGuard', 'watchGrant', 'openPanel', 'flagDescriptions', 'ExpressCheckout']) {
      expect(
        requested.some((url) => url.includes(`/assets/${chunk}`)),
        chunk,
      ).toBe(true);
    }

    await page.reload();
    await expect(expressCheckout(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();

    const somebodyElse = await (await browser.newContext()).newPage();
    await goToCheckout(somebodyElse, playground);
    await expect(steps(somebodyElse)).toBeVisible();
    await somebodyElse.context().close();

    await openPanel(page);
    await force(page, 'new-checkout', 'Real');
    await expect(steps(page)).toBeVisible();
    await page.reload();
    await expect(steps(page)).toBeVisible();
  });

  test('never sees the real value first, then the forced one', async ({ page, playground }) => {
    await signInAsStaff(page, playground);
    await goToCheckout(page, playground);
    await openPanel(page);
    await force(page, 'new-checkout', 'On');
    await expect(expressCheckout(page)).toBeVisible();
    await page.addInitScript(() => {
      const seen = ((window as unknown as { seenSteps: boolean[] }).seenSteps = []) as boolean[];
      new MutationObserver(() => {
        if (document.querySelector('[aria-label="Steps"]')) seen.push(true);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await expect(expressCheckout(page)).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { seenSteps: boolean[] }).seenSteps)).toEqual([]);
  });

  test('has the forced value in the pricing service too, and its real one after a reset', async ({
    page,
    playground,
  }) => {
    await signInAsStaff(page, playground);
    await goToCheckout(page, playground, 3);
    await expect(page.getByText('€126.00').first()).toBeVisible();
    await openPanel(page);
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/quote'));
    await force(page, 'volume-discount', 'On');
    expect((await answered).headers()['flag-overrides-applied']).toContain('pricing;volume-discount=applied');
    await expect(page.getByText(/volume discount/i).first()).toBeVisible();
    await expect(page.getByText('€12.60').first()).toBeVisible();
    await page.getByRole('button', { name: 'Reset volume-discount' }).click();
    await expect(page.getByText('€12.60')).toHaveCount(0);
  });

  test('keeps what is forced through sign-up, sign-out and sign-in', async ({ page, playground }) => {
    await signInAsStaff(page, playground);
    await goToCheckout(page, playground);
    await openPanel(page);
    await force(page, 'new-checkout', 'On');
    await expect(expressCheckout(page)).toBeVisible();
    const user = `sailor-${Date.now()}`;
    await page.goto(`${playground.shopUrl}/sign-up?next=/checkout`);
    const form = page.getByRole('main');
    await form.getByLabel(/^Your name/).fill('A new sailor');
    await form.getByLabel(/^User name/).fill(user);
    await form.getByLabel(/^Password/).fill('anchors-aweigh');
    await form.getByRole('button', { name: 'Open an account' }).click();
    await expect(expressCheckout(page)).toBeVisible();
    await page.goto(`${playground.shopUrl}/account`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();
    await signInAsCustomer(page, playground, { user: 'ann', password: 'ann-sails' });
    await goToCheckout(page, playground);
    await expect(expressCheckout(page)).toBeVisible();
  });

  test('T41: cannot force the kill switch', async ({ page, playground }) => {
    await signInAsStaff(page, playground);
    await page.goto(playground.shopUrl);
    const panel = await openPanel(page);
    const row = panel.getByRole('row').filter({ hasText: 'disable-payments' });
    await expect(row.getByText('protected')).toBeVisible();
    await expect(row.getByRole('radio')).toHaveCount(0);
  });

  test('changes every kind of flag', async ({ page, playground }) => {
    await signInAsStaff(page, playground);
    await page.goto(playground.shopUrl);
    const panel = await openPanel(page);
    await panel.getByLabel('Forced value of catalog-layout').selectOption('list');
    await panel.getByLabel('Forced value of products-per-page').fill('4');
    await panel.getByLabel('Forced value of hero-headline').fill('Fair winds, testers.');
    await panel.getByRole('button', { name: 'Edit announcement' }).click();
    await panel
      .getByLabel('Forced value of announcement')
      .fill('{ "text": "Gale tonight", "tone": "storm" }');
    await expect(page.getByRole('heading', { name: 'Fair winds, testers.' })).toBeVisible();
    await expect(page.getByText('Gale tonight').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Flags, 4 forced' })).toBeVisible();
    await panel.getByRole('button', { name: 'Reset all 4' }).click();
    await expect(page.getByRole('heading', { name: 'Fair winds, testers.' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Flags', exact: true })).toBeVisible();
  });

  test('has real values again at once when the staff session ends', async ({ page, playground }) => {
    await signInAsStaff(page, playground);
    await goToCheckout(page, playground);
    await openPanel(page);
    await force(page, 'new-checkout', 'On');
    await expect(expressCheckout(page)).toBeVisible();
    await page.goto(`${playground.shopUrl}/staff`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByLabel('Staff name')).toBeVisible();
    await page.goto(`${playground.shopUrl}/checkout`);
    await expect(steps(page)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Flags/ })).toHaveCount(0);
  });
});
