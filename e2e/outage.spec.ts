import { expressCheckout, goToCheckout, signInAsAdmin, signInAsCustomer, steps } from './shop.ts';
import { expect, test } from './test.ts';

test('an outage of the flag server is survived, and healed from, without a reload', async ({
  page,
  browser,
  playground,
}) => {
  await signInAsCustomer(page, playground, { user: 'cleo', password: 'cleo-drifts' });
  await goToCheckout(page, playground);
  await expect(steps(page)).toBeVisible();
  const admin = await (await browser.newContext()).newPage();
  await signInAsAdmin(admin, playground);
  await admin.getByRole('link', { name: 'Test users' }).click();
  await admin.getByLabel('User name').fill('cleo');
  await admin.getByRole('button', { name: /^Add/ }).click();
  await expect(expressCheckout(page)).toBeVisible();
  await page.evaluate(() => (document.title = 'never reloaded'));

  await playground.kill('server', 'SIGKILL');
  await expect(page.getByText('Live updates are paused.')).toBeVisible({ timeout: 30_000 });
  // Not the code's default: what was last known of this subject.
  await expect(expressCheckout(page)).toBeVisible();

  // Who comes meanwhile is served with the code's defaults.
  const newcomer = await (await browser.newContext()).newPage();
  await goToCheckout(newcomer, playground);
  await expect(steps(newcomer)).toBeVisible();

  await playground.start('server');
  await expect(page.getByText('Live updates are paused.')).toBeHidden({ timeout: 30_000 });
  await expect(newcomer.getByText('Live updates are paused.')).toBeHidden({ timeout: 30_000 });
  await expect(expressCheckout(page)).toBeVisible();

  // And it is live again, for the admin who was signed in all along, too.
  await admin.getByRole('button', { name: 'Remove cleo' }).click();
  await expect(steps(page)).toBeVisible();
  expect(await page.title()).toBe('never reloaded');
  await newcomer.context().close();
  await admin.context().close();
});
