import { signInAsAdmin } from './shop.ts';
import { expect, test } from './test.ts';

test('an outage of the flag server is survived, and healed from, without a reload', async ({
  page,
  browser,
  playground,
}) => {
  await page.goto(playground.shopUrl);
  await expect(page.getByRole('heading', { name: 'Everything between you and the weather.' })).toBeVisible();
  await page.evaluate(() => (document.title = 'never reloaded'));

  await playground.kill('server', 'SIGKILL');
  await expect(page.getByText('Live updates are paused.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Everything between you and the weather.' })).toBeVisible();
  await page.getByRole('link', { name: 'Snatch block' }).first().click();
  await expect(page.getByRole('heading', { name: 'Snatch block' })).toBeVisible();

  // Who comes meanwhile is served with the defaults of the code.
  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto(playground.shopUrl);
  await expect(newcomer.getByRole('heading', { level: 1 })).toBeVisible();
  await newcomer.context().close();

  await playground.start('server');
  await expect(page.getByText('Live updates are paused.')).toBeHidden({ timeout: 30_000 });

  // And it is live again.
  await page.goBack();
  const admin = await (await browser.newContext()).newPage();
  await signInAsAdmin(admin, playground);
  await admin.getByRole('switch', { name: /hero-headline/ }).click();
  await expect(page.getByRole('heading', { name: 'Everything between you and the weather.' })).toBeHidden();
  await admin.getByRole('switch', { name: /hero-headline/ }).click();
  await expect(page.getByRole('heading', { name: 'Everything between you and the weather.' })).toBeVisible();
  expect(await page.title()).toBe('never reloaded');
  await admin.context().close();
});
