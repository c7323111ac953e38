import type { Locator, Page } from '@playwright/test';
import { goToScene, launcher, openScene, panelOf } from './overlay.ts';
import { expect, expectAccessible, test } from './test.ts';

// Every test here runs under the strict policy; the fixture `complaints` fails at its first violation.

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

async function openTool(panel: Locator, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'Tools' }).click();
  await panel.getByRole('menuitem', { name }).click();
}

/** What each tool does first; and where it can be seen that it did. */
const tools: Readonly<Record<string, (page: Page, panel: Locator) => Promise<void>>> = {
  'Add a flag': async (_page, panel) => {
    await panel.getByLabel('Key').fill('brand-new');
    await panel.getByRole('button', { name: 'Force it' }).click();
    await expect(panel.getByRole('row').filter({ hasText: 'brand-new' })).toBeVisible();
  },
  'Where flags are': async (page) => {
    await expect(page.getByText('No gate or reader was found on this page.')).toBeVisible();
  },
  Scenarios: async (_page, panel) => {
    await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('One page');
    await panel.getByRole('button', { name: 'Save what is forced' }).click();
    await expect(panel.getByText('in force')).toBeVisible();
  },
  'View as': async (_page, panel) => {
    await panel.getByRole('textbox', { name: 'plan' }).fill('pro');
    await panel.getByRole('button', { name: 'View the page this way' }).click();
    await expect(panel.getByText('Viewed with other attributes: plan')).toBeVisible();
  },
  'Find the culprit': async (_page, panel) => {
    await panel.getByRole('button', { name: 'Search among 3 flags' }).click();
    await expect(panel.getByText('How is the page now?')).toBeVisible();
  },
  Events: async (_page, panel) => {
    await panel.getByRole('button', { name: 'Reset all 3' }).click();
    await expect(panel.getByText('reset', { exact: true }).first()).toBeVisible();
  },
  'Bug report': async (_page, panel) => {
    await expect(panel.getByText(/new-checkout: true \(OVERRIDE\)/)).toBeVisible();
  },
  'Copy as': async (_page, panel) => {
    await expect(panel.getByText(/halyard-overlay \.card \[data-primary\]/)).toBeVisible();
  },
};

for (const media of [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const) {
  const colours = media.forcedColors === 'active' ? 'forced' : media.colorScheme;
  test(`in ${colours} colours axe finds nothing in any tool`, async ({ page }) => {
    await page.emulateMedia(media);
    for (const [name, act] of Object.entries(tools)) {
      const panel = await openScene(page, 'forced');
      await openTool(panel, name);
      await act(page, panel);
      await expectAccessible(page);
      // The next one begins with what the scene forces, and no more.
      await page.evaluate(() => localStorage.clear());
    }
  });
}

test('F51: a tool whose chunk does not load says so, and loads when it can', async ({ page }) => {
  const panel = await openScene(page, 'forced');
  await panel.getByRole('button', { name: 'Tools' }).click();
  await expect(panel.getByRole('menuitem', { name: 'Events' })).toBeVisible();
  await page.route('**/*.js', (route) => route.abort());
  await panel.getByRole('menuitem', { name: 'Events' }).click();
  await expect(panel.getByText('“Events” could not be loaded.')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/*.js');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByText('Everything')).toBeAttached();
  await panel.getByRole('button', { name: 'Back to the flags' }).first().click();
  await panel.getByRole('group', { name: 'new-checkout' }).getByText('Off', { exact: true }).click();
  await expect(panel.getByRole('row').first()).toContainText('really off');
});

test('F52: two copies of the library on one page draw one overlay for the flags of both', async ({
  page,
}) => {
  const panel = await openScene(page, 'shop', 'copy');
  await expect(page.locator('halyard-overlay')).toHaveCount(1);
  await expect(panel.getByRole('combobox', { name: 'App' }).locator('option')).toHaveCount(2);
  await panel.getByRole('group', { name: 'new-checkout' }).getByText('On', { exact: true }).click();
  // One audience: what is forced in one app is forced in both.
  await expect(launcher(page)).toHaveAccessibleName('Flags, 2 forced');
  const copies = await page.evaluate(() => {
    const scripts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    return scripts.filter((path) => /\/openPanel-[^/]*\.js$/.test(path)).length;
  });
  expect(copies).toBe(1);
  await panel.getByRole('button', { name: 'Reset all 1' }).click();
  await expect(launcher(page)).toHaveAccessibleName('Flags');
});

test('a report’s link shows the differences on a card, and forces them when a tester says so', async ({
  page,
}) => {
  const panel = await openScene(page, 'forced');
  await openTool(panel, 'Bug report');
  const report = panel.getByRole('region', { name: 'Report', exact: true });
  await expect(report).toContainText('Open it with what is forced');
  const [link = ''] = /https:\S+flags=\S+/.exec((await report.textContent()) ?? '') ?? [];
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await goToScene(page, 'shop', new URL(link).search.slice(1));
  await expect(page.getByText('A link would like to force 3 flags')).toBeVisible();
  await expect(page.locator('.card')).toContainText('off → on');
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(launcher(page)).toHaveAccessibleName('Flags, 3 forced');
});

test('a page that is viewed as somebody else says so until it is stopped, and after a reload is as it really is', async ({
  page,
}) => {
  const panel = await openScene(page, 'shop');
  await openTool(panel, 'View as');
  await panel.getByRole('textbox', { name: 'plan' }).fill('pro');
  await panel.getByRole('button', { name: 'View the page this way' }).click();
  await expect(panel.getByText('2 flags are different')).toBeVisible();
  await expect(panel.getByText('1 flag would be different, and stays as it is')).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyH');
  await expect(page.locator('.viewing')).toHaveText('Viewed with other attributes: plan');
  await expect(launcher(page)).toHaveAccessibleName('Flags');
  await page.reload();
  await launcher(page).waitFor();
  await expect(page.locator('.viewing')).toHaveCount(0);
  await expect(panelOf(page)).toHaveCount(0);
});
