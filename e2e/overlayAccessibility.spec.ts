import type { Page } from '@playwright/test';
import type { SceneName } from '../stories/overlay/scene/scenes.ts';
import { goToScene, launcher, openScene } from './overlay.ts';
import { expect, expectAccessible, test } from './test.ts';

const scenes: readonly SceneName[] = [
  'shop',
  'forced',
  'simulated',
  'inert',
  'denied',
  'astray',
  'empty',
  'loading',
  'stale',
  'failed',
  'many',
];

// Many states, each judged by every rule, on a machine that may be busy.
test.describe.configure({ timeout: 240_000 });

async function expectAllOpenAccessible(page: Page): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Flags' });
  for (const key of ['new-checkout', 'max-items', 'banner']) {
    await panel.getByRole('button', { name: `Details of ${key}` }).click();
    await expect(panel.getByText('Real value', { exact: true })).toBeVisible();
    await expectAccessible(page);
  }
  await panel.getByRole('textbox', { name: 'Forced value of banner' }).fill('{ "text": 7 }');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Tools' }).click();
  await expectAccessible(page);
  await panel.getByRole('menuitem', { name: 'Add a flag' }).click();
  await expect(panel.getByLabel('Key')).toBeVisible();
  await expectAccessible(page);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours axe finds nothing in the overlay`, () => {
    test.use({ colorScheme });

    test('in any scene', async ({ page }) => {
      for (const scene of scenes) {
        await openScene(page, scene);
        await expectAccessible(page);
      }
    });

    test('in details, dialogs and tools', async ({ page }) => {
      await openScene(page, 'forced');
      await expectAllOpenAccessible(page);
    });

    test('in lists that are searched, filtered, empty or just reset', async ({ page }) => {
      const panel = await openScene(page, 'forced');
      await panel.getByRole('searchbox').fill('check');
      await expectAccessible(page);
      await panel.getByRole('searchbox').fill('zeppelin');
      await expectAccessible(page);
      await panel.getByRole('searchbox').fill('');
      for (const filter of ['On this page', 'Forced', 'Starred']) {
        await panel.locator('.chip', { hasText: filter }).click();
        await expectAccessible(page);
      }
      await panel.getByRole('button', { name: 'Reset all 3' }).click();
      await expectAccessible(page);
    });

    test('on its cards', async ({ page }) => {
      for (const scene of ['resting', 'expired'] as const) {
        await goToScene(page, scene);
        await expect(page.getByRole('button', { name: 'Decide later' })).toBeVisible();
        await expectAccessible(page);
      }
      await goToScene(page, 'shop', 'flags=new-checkout,disable-payments');
      await expect(page.getByRole('button', { name: 'Apply 1 change' })).toBeEnabled();
      await expectAccessible(page);
    });
  });
}

test('says how many flags a search has found, and how many are forced', async ({ page }) => {
  const panel = await openScene(page, 'many');
  await panel.getByRole('searchbox').fill('00043');
  await expect(panel.getByRole('status').filter({ hasText: '1 of 10,000 flags' })).toBeVisible();
  await panel.getByRole('row').getByText('On', { exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 flag is forced' })).toBeAttached();
  await expect(launcher(page)).toHaveAccessibleName('Flags, 1 forced');
});
