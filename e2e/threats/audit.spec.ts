import { force, openPanel, signInAsStaff } from '../shop.ts';
import { expect, test } from '../test.ts';

test('T43: what a tester sets and clears in one of two tabs is in the shop’s log once, and names him, but no grant', async ({
  page,
  context,
  playground,
}) => {
  await signInAsStaff(page, playground);
  const lines = () =>
    playground
      .log('shop')
      .filter((line) => line.includes('"override_'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const before = lines().length;
  const other = await context.newPage();
  await other.goto(`${playground.shopUrl}/shop`);
  await expect(other.getByRole('button', { name: 'Flags', exact: true })).toBeVisible();
  await page.goto(`${playground.shopUrl}/shop`);
  await openPanel(page);
  await force(page, 'new-checkout', 'On');
  await expect.poll(() => lines().length).toBe(before + 1);
  await expect(other.getByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();
  await force(page, 'new-checkout', 'Real');
  await expect(other.getByRole('button', { name: 'Flags', exact: true })).toBeVisible();
  await expect.poll(() => lines().length).toBe(before + 2);
  const who = {
    key: 'new-checkout',
    holder: 'staff:quinn',
    at: expect.any(String),
    audience: expect.any(String),
  };
  expect(lines().slice(before)).toEqual([
    { ...who, name: 'override_set', to: { value: true } },
    { ...who, name: 'override_cleared', from: { value: true } },
  ]);
  const secrets = (await context.cookies()).filter(
    ({ name }) => /grant|tester/.test(name) && !name.startsWith('flags_'),
  );
  expect(secrets.length).toBeGreaterThanOrEqual(2);
  for (const { value } of secrets) expect(playground.log('shop').join('\n')).not.toContain(value);
});
