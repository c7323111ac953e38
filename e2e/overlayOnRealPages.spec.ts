import { goToScene, launcher, openScene, panelOf, scenePage, serveScenes } from './overlay.ts';
import { expect, test } from './test.ts';

// Every test here runs under the strict policy; the fixture `complaints` fails at its first violation.

test.describe('on real pages the overlay', () => {
  test('can be used where the page unsets, shrinks, turns and hides everything', async ({ page }) => {
    const panel = await openScene(page, 'shop', 'hostile');
    const box = await panel.boundingBox();
    expect(box?.width).toBe(432);
    await panel.getByRole('group', { name: 'new-checkout' }).getByText('On', { exact: true }).click();
    await expect(launcher(page)).toHaveAccessibleName('Flags, 1 forced');
    expect(await launcher(page).evaluate((button) => getComputedStyle(button).fontSize)).toBe('13px');
  });

  test('moves into a modal dialog, where alone it can be clicked, and out again', async ({ page }) => {
    await openScene(page, 'shop');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await panelOf(page).getByRole('group', { name: 'new-checkout' }).getByText('On', { exact: true }).click();
    await expect(launcher(page)).toHaveAccessibleName('Flags, 1 forced');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await panelOf(page)
      .getByRole('group', { name: 'new-checkout' })
      .getByText('Off', { exact: true })
      .click();
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog?.showModal();
      setTimeout(() => dialog?.remove(), 50);
    });
    await expect(page.getByRole('dialog', { name: 'Sizes' })).toHaveCount(0);
    await panelOf(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(launcher(page)).toBeVisible();
  });

  test('moves into a modal dialog in a shadow root too, however it was opened', async ({ page }) => {
    await openScene(page, 'shop');
    await page.evaluate(() => {
      const [outerHost, innerHost] = [document.createElement('div'), document.createElement('div')];
      document.body.append(outerHost);
      const outer = outerHost.attachShadow({ mode: 'open' });
      const opener = outer.appendChild(document.createElement('button'));
      opener.textContent = 'Open from inside';
      outer.append(innerHost);
      const inner = innerHost.attachShadow({ mode: 'open' });
      const dialog = inner.appendChild(document.createElement('dialog'));
      dialog.append('Nothing here takes the focus.');
      opener.addEventListener('click', () => dialog.showModal());
    });
    const dialog = page.locator('dialog', { hasText: 'Nothing here takes the focus.' });
    const checkout = panelOf(page).getByRole('group', { name: 'new-checkout' });
    await dialog.evaluate((element: HTMLDialogElement) => element.showModal());
    await checkout.getByText('On', { exact: true }).click();
    await expect(launcher(page)).toHaveAccessibleName('Flags, 1 forced');
    await dialog.evaluate((element: HTMLDialogElement) => element.close());
    await checkout.getByText('Off', { exact: true }).click();
    await page.getByRole('button', { name: 'Open from inside' }).click();
    await expect(dialog).toBeVisible();
    await checkout.getByText('On', { exact: true }).click();
    expect(await dialog.evaluate((element) => element.querySelector('halyard-overlay') !== null)).toBe(true);
    await dialog.evaluate((element) => element.remove());
    await expect(page.locator('html > halyard-overlay')).toHaveCount(1);
    await panelOf(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(launcher(page)).toBeVisible();
  });

  test('is above a fullscreen element', async ({ page }) => {
    await goToScene(page, 'shop');
    await launcher(page).waitFor();
    await page.locator('#button').evaluate((button) => {
      button.addEventListener('click', () => void document.body.requestFullscreen());
    });
    await page.locator('#button').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('body');
    await launcher(page).click();
    await expect(panelOf(page)).toBeVisible();
  });

  test('comes back when the page takes it away', async ({ page }) => {
    await goToScene(page, 'shop');
    await launcher(page).waitFor();
    await page.evaluate(() => document.querySelector('halyard-overlay')?.remove());
    await launcher(page).click();
    await expect(panelOf(page)).toBeVisible();
  });

  test('hides for a while, and comes back by its shortcut', async ({ page }) => {
    const panel = await openScene(page, 'forced');
    await panel.getByRole('button', { name: 'Tools' }).click();
    await panel.getByRole('menuitem', { name: 'Hide for 30 minutes' }).click();
    await expect(launcher(page)).toBeHidden();
    await page.reload();
    // What is forced is still said.
    await expect(page.locator('.ring')).toBeVisible();
    await expect(launcher(page)).toBeHidden();
    // The ring is there before the chunk that hears of keys.
    await expect(async () => {
      await page.keyboard.press('Alt+Shift+KeyH');
      await expect(launcher(page)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
  });

  test('prints nothing', async ({ page }) => {
    await openScene(page, 'forced');
    await page.emulateMedia({ media: 'print' });
    await expect(panelOf(page)).toBeHidden();
    await expect(page.locator('.ring')).toBeHidden();
  });

  test('is off where the page says so, or a program drives the browser', async ({ page }) => {
    for (const address of ['off', 'webdriver']) {
      await goToScene(page, 'forced', address);
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByType('resource').length))
        .toBeGreaterThan(2);
      await expect(page.locator('halyard-overlay')).toHaveCount(0);
    }
  });

  test('T30: stays away from a page that another origin frames', async ({ page }) => {
    await serveScenes(page.context());
    await page.context().route('https://stranger.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${scenePage}?scene=forced" width="600" height="500"></iframe>`,
      }),
    );
    await page.goto('https://stranger.example/');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { name: 'A shop' })).toBeVisible();
    await expect
      .poll(() => page.frames()[1]?.evaluate(() => performance.getEntriesByType('resource').length))
      .toBeGreaterThan(2);
    await expect(frame.locator('halyard-overlay')).toHaveCount(0);
  });

  test('switches between two stores of a page', async ({ page }) => {
    const panel = await openScene(page, 'forced', 'two');
    const apps = panel.getByRole('combobox', { name: 'App' });
    for (const name of [/shop\/story/, /search\/story/]) {
      await apps.selectOption({
        label: (await apps.locator('option').filter({ hasText: name }).textContent()) ?? '',
      });
      await expect(panel.getByRole('row').first()).toBeVisible();
    }
    await expect(page.locator('halyard-overlay')).toHaveCount(1);
    await expect(launcher(page)).toHaveAccessibleName('Flags, 3 forced');
  });
});

test.describe('on a phone of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen, and every control is as large as a finger', async ({ page }) => {
    const panel = await openScene(page, 'forced');
    expect(await panel.boundingBox()).toMatchObject({ x: 0, width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const sizes = await panel
      .locator('button:visible, .segment:visible, select:visible')
      .evaluateAll((controls) =>
        controls.map((control) => ({
          text: control.textContent,
          height: control.getBoundingClientRect().height,
        })),
      );
    expect(sizes.filter(({ height }) => height < 24)).toEqual([]);
    await panel.getByRole('group', { name: 'new-checkout' }).getByText('Off', { exact: true }).tap();
    await expect(panel.getByRole('row').first()).toContainText('really off');
  });
});

test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('the list can be reached and used', async ({ page }) => {
    const panel = await openScene(page, 'shop');
    const on = panel.getByRole('group', { name: 'new-checkout' }).getByText('On', { exact: true });
    await on.scrollIntoViewIfNeeded();
    await on.click();
    await expect(panel.getByRole('row').first()).toContainText('really off');
  });
});

test('is written from right to left where its words are', async ({ page }) => {
  const panel = await openScene(page, 'forced', 'dir=rtl');
  expect((await panel.boundingBox())?.x).toBeLessThan(40);
  const row = panel.getByRole('row').first();
  const [key, control] = [
    await row.locator('.key').boundingBox(),
    await row.locator('.control').boundingBox(),
  ];
  expect(key?.x).toBeGreaterThan(control?.x ?? 0);
});
