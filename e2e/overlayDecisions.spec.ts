import type { Page } from '@playwright/test';
import { goToScene, launcher, scenePage } from './overlay.ts';
import { expect, test } from './test.ts';

const link = 'flags=new-checkout,max-items=24,disable-payments';
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('halyard:shop/story:overrides:v1'));

test.describe('a link that proposes flags', () => {
  test('T3: changes nothing until a tester applies it, and only what may be changed', async ({ page }) => {
    await goToScene(page, 'shop', link);
    const card = page.getByRole('dialog', { name: 'A link would like to force 3 flags' });
    await expect(card).toContainText('off → on');
    await expect(card.getByRole('listitem').filter({ hasText: 'disable-payments' })).toContainText(
      'nobody may force it',
    );
    await expect(launcher(page)).toHaveAccessibleName('Flags');
    expect(await stored(page)).toBeNull();
    expect(page.url()).not.toContain('new-checkout');
    await card.getByRole('button', { name: 'Apply 2 changes' }).click();
    await expect(launcher(page)).toHaveAccessibleName('Flags, 2 forced');
    await expect(card).toHaveCount(0);
  });

  test('T30: is armed only after it was seen', async ({ page }) => {
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await goToScene(page, 'shop', link);
    const apply = page.getByRole('button', { name: 'Apply 2 changes' });
    await expect(apply).toBeDisabled();
    await page.clock.runFor(450);
    await expect(apply).toBeDisabled();
    await page.clock.runFor(100);
    await expect(apply).toBeEnabled();
  });

  test('T3: is ignored by Escape, is gone after a reload, and asks again when it is opened again', async ({
    page,
  }) => {
    await goToScene(page, 'shop', link);
    const card = page.getByRole('dialog', { name: /^A link would like/ });
    await expect(card).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    expect(await stored(page)).toBeNull();
    await page.reload();
    await launcher(page).waitFor();
    await expect(card).toHaveCount(0);
    await page.goto(`${scenePage}?scene=shop&${link}`);
    await expect(card).toBeVisible();
  });

  test('T3: is refused when it is too large, or cannot be read', async ({ page }) => {
    await goToScene(page, 'shop', `flags=headline="${'x'.repeat(2049)}"`);
    await expect(page.getByRole('dialog', { name: /HAL-306/ })).toBeVisible();
    await goToScene(page, 'shop', 'flags=a,a');
    await expect(page.getByRole('dialog', { name: /HAL-305/ })).toBeVisible();
    await page.getByRole('button', { name: 'Ignore' }).click();
    expect(await stored(page)).toBeNull();
  });
});

test.describe('overrides cannot be forgotten', () => {
  test('what has expired is offered on return: set again, or forget', async ({ page }) => {
    await goToScene(page, 'expired');
    const card = page.getByRole('dialog', { name: '3 overrides from yesterday have expired' });
    await expect(card).toBeVisible();
    await expect(launcher(page)).toHaveAccessibleName('Flags');
    await card.getByRole('button', { name: 'Set again' }).click();
    await expect(launcher(page)).toHaveAccessibleName('Flags, 3 forced');
    await expect(card).toHaveCount(0);
  });

  test('time runs out in front of the tester, without the panel ever having been loaded', async ({
    page,
  }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.clock.install();
    await goToScene(page, 'forced');
    await expect(launcher(page)).toHaveAccessibleName('Flags, 3 forced');
    await expect(page.locator('.ring')).toBeVisible();
    await page.clock.fastForward('04:01:00');
    await expect(launcher(page)).toHaveAccessibleName('Flags');
    await expect(page.locator('.ring')).toBeHidden();
    await expect(page.getByRole('dialog', { name: /^3 overrides from .* have expired$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.clock.runFor(1000);
    expect(requested.some((url) => url.includes('openPanel'))).toBe(false);
  });

  test('T11: what rests after an hour without input goes on only when a tester says so', async ({ page }) => {
    await goToScene(page, 'resting');
    const card = page.getByRole('dialog', { name: '2 overrides paused' });
    await expect(card).toBeVisible();
    await expect(page.locator('.ring')).toBeHidden();
    await card.getByRole('button', { name: 'Go on' }).click();
    await expect(launcher(page)).toHaveAccessibleName('Flags, 2 forced');
    await expect(page.locator('.ring')).toBeVisible();
    await expect(card).toHaveCount(0);
  });
});
