import type { Locator, Page } from '@playwright/test';
import { goToScene, launcher, openScene, panelOf } from './overlay.ts';
import { expect, test } from './test.ts';

async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
}

/** Moves the launcher from where it is at first, in the lower right corner. */
async function moveLauncher(page: Page, ...arrows: readonly string[]): Promise<void> {
  await launcher(page).focus();
  for (const arrow of arrows) await page.keyboard.press(`Shift+Arrow${arrow}`);
}

test.describe('the place of launcher and panel', () => {
  test('is dragged to an edge by pointer, moved by keyboard, and stays there', async ({ page }) => {
    await goToScene(page, 'shop');
    await launcher(page).hover();
    await page.mouse.down();
    await page.mouse.move(300, 200, { steps: 4 });
    await page.mouse.move(60, 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await launcher(page).boundingBox())?.x).toBeLessThan(40);
    // A drag is no click.
    await expect(panelOf(page)).toHaveCount(0);
    await launcher(page).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.reload();
    const box = await launcher(page).boundingBox();
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - width / 2)).toBeLessThan(4);
    expect(box?.y).toBeGreaterThan(height - 80);
  });

  test('never covers the field in which somebody types', async ({ page }) => {
    const overlaps = () => overlap(launcher(page), page.locator('#remarks'));
    await goToScene(page, 'shop');
    await launcher(page).waitFor();
    expect(await overlaps()).toBe(true);
    await page.locator('#remarks').focus();
    expect(await overlaps()).toBe(false);
    await page.locator('#name').focus();
    expect(await overlaps()).toBe(true);
  });

  for (const [side, arrows] of [
    ['right', ['Up']],
    ['left', ['Up', 'Left']],
  ] as const) {
    test(`is side by side at the middle of the ${side}, so that the launcher closes the panel`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 500, height: 600 });
      await goToScene(page, 'forced');
      await moveLauncher(page, ...arrows);
      await page.keyboard.press('Enter');
      const { x, width } = await boxOf(panelOf(page));
      expect([x >= 0, x + width <= 500, width > 380]).toEqual([true, true, true]);
      expect(await overlap(launcher(page), panelOf(page))).toBe(false);
      await launcher(page).click();
      await expect(panelOf(page)).toHaveCount(0);
    });
  }
});

test.describe('on a phone of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the panel takes the launcher’s place, and gives it back with the focus', async ({ page }) => {
    const panel = await openScene(page, 'forced');
    await expect(launcher(page)).toBeHidden();
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(launcher(page)).toBeVisible();
    await launcher(page).click();
    await panel.getByRole('searchbox').press('Escape');
    await expect(launcher(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Tools' }).click();
    await panel.getByRole('menuitem', { name: 'Where flags are' }).click();
    await expect(panel).toBeHidden();
    await expect(launcher(page)).toBeVisible();
  });

  test('says who may test, and for how long, beside the switch of two apps, which moves nothing', async ({
    page,
  }) => {
    const panel = await openScene(page, 'forced', 'two');
    const apps = panel.getByRole('combobox', { name: 'App' });
    const search = panel.getByRole('searchbox');
    const before = await boxOf(search);
    for (const app of ['1', '0']) {
      await apps.selectOption(app);
      const who = panel.getByText(/staff:ann · .* left/);
      await expect(who).toBeVisible();
      expect(await who.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true);
      expect(await boxOf(search)).toEqual(before);
    }
  });
});
