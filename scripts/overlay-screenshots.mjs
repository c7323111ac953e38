// Makes a picture of every state of the overlay: node scripts/overlay-screenshots.mjs [part of a name] [--built]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';
import { buildOverlayPage, overlayPage, serveOverlayPage } from './overlay-page.mjs';
import { root } from './run.mjs';

const folder = join(root, '.cache', 'overlay-screenshots');
const [wanted = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const open = (page) =>
  page.keyboard.press('Alt+Shift+KeyH').then(() => page.getByRole('dialog', { name: 'Flags' }).waitFor());
const search = (text) => async (page) => {
  await open(page);
  await page.getByRole('searchbox').fill(text);
};
const details = (key) => async (page) => {
  await open(page);
  await page.getByRole('button', { name: `Details of ${key}` }).click();
  await page.locator('.fact-list').waitFor();
  await page.waitForTimeout(100);
};
const filter = (name) => async (page) => {
  await open(page);
  await page.locator('.chip', { hasText: name }).click();
};

const seen = (text) => (page) => page.getByText(text).first().waitFor({ state: 'attached' });
const tool = (name, act) => async (page) => {
  await open(page);
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitem', { name }).click();
  await act(page);
};
const viewAsPro = tool('View as', async (page) => {
  await page.getByRole('textbox', { name: 'plan' }).fill('pro');
  await page.getByRole('button', { name: 'View the page so' }).click();
  await page.locator('.viewing').waitFor();
});

/** What each picture shows: its scene, what its address says besides, and what a tester did. */
const pictures = {
  closed: { scene: 'shop' },
  'closed-forced': { scene: 'forced' },
  open: { scene: 'shop', act: open },
  forced: { scene: 'forced', act: open },
  simulated: { scene: 'simulated', act: open },
  inert: { scene: 'inert', act: open },
  denied: { scene: 'denied', act: open },
  empty: { scene: 'empty', act: open },
  loading: { scene: 'loading', act: open },
  stale: { scene: 'stale', act: open },
  failed: { scene: 'failed', act: open },
  refused: { scene: 'refused', act: open },
  many: { scene: 'many', act: open },
  search: { scene: 'many', act: search('check exp 42') },
  'search-words': { scene: 'shop', act: search('payments') },
  'no-match': { scene: 'shop', act: search('zeppelin') },
  'none-starred': { scene: 'shop', act: filter('Starred') },
  'none-forced': { scene: 'shop', act: filter('Forced') },
  'on-page': { scene: 'shop', act: filter('On this page') },
  'details-boolean': { scene: 'forced', act: details('new-checkout') },
  'details-number': { scene: 'forced', act: details('max-items') },
  'details-json': {
    scene: 'forced',
    act: async (page) => {
      await details('banner')(page);
      await page
        .getByRole('textbox', { name: 'Forced value of banner' })
        .fill('{ "text": "Calm", "color": "blue" }');
    },
  },
  'invalid-json': {
    scene: 'shop',
    act: async (page) => {
      await details('banner')(page);
      await page.getByRole('textbox', { name: 'Forced value of banner' }).fill('{ "text": 7 }');
    },
  },
  'invalid-number': {
    scene: 'shop',
    act: async (page) => {
      await open(page);
      await page.getByLabel('Forced value of max-items').fill('999');
    },
  },
  undo: {
    scene: 'forced',
    act: async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Reset all 3' }).click();
    },
  },
  menu: {
    scene: 'forced',
    act: async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Tools' }).click();
    },
  },
  'tool-add': { scene: 'shop', act: tool('Add a flag', (page) => page.getByLabel('Key').waitFor()) },
  'tool-inspect': { scene: 'forced', act: tool('Where flags are', seen('No gate or reader')) },
  'tool-scenarios': {
    scene: 'forced',
    act: tool('Scenarios', async (page) => {
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('One page, as a list');
      await page.getByRole('button', { name: 'Save what is forced' }).click();
      await page.getByText('in force').waitFor();
    }),
  },
  'tool-context': {
    scene: 'shop',
    act: tool('View as', (page) => page.getByRole('textbox', { name: 'plan' }).waitFor()),
  },
  'tool-context-on': { scene: 'forced', act: viewAsPro },
  viewed: {
    scene: 'shop',
    act: async (page) => {
      await viewAsPro(page);
      await page.getByRole('button', { name: 'Back to the flags' }).click();
    },
  },
  'viewed-closed': {
    scene: 'forced',
    act: async (page) => {
      await viewAsPro(page);
      await page.keyboard.press('Alt+Shift+KeyH');
    },
  },
  'tool-bisect': {
    scene: 'forced',
    act: tool('Find the culprit', async (page) => {
      await page.getByRole('button', { name: /^Search among/ }).click();
      await page.getByText('How is the page now?').waitFor();
    }),
  },
  'tool-events': {
    scene: 'forced',
    act: tool('Events', async (page) => {
      await page.getByRole('button', { name: 'Reset all 3' }).click();
      await page.getByText('reset', { exact: true }).first().waitFor();
    }),
  },
  'tool-report': { scene: 'forced', act: tool('Bug report', seen('Flags that the page read')) },
  'tool-copy': { scene: 'forced', act: tool('Copy as', seen('halyard-overlay .card')) },
  'tool-copy-rtl': {
    scene: 'forced',
    address: 'dir=rtl',
    act: tool('Copy as', seen('halyard-overlay .card')),
  },
  'tool-context-rtl': { scene: 'forced', address: 'dir=rtl', act: viewAsPro },
  'tool-events-rtl': { scene: 'forced', address: 'dir=rtl', act: tool('Events', seen('Everything')) },
  'tool-scenarios-rtl': { scene: 'forced', address: 'dir=rtl', act: tool('Scenarios', seen('Compare')) },
  'tool-report-rtl': { scene: 'forced', address: 'dir=rtl', act: tool('Bug report', seen('Open a report')) },
  focus: {
    scene: 'shop',
    act: async (page) => {
      await open(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    },
  },
  resting: { scene: 'resting', act: (page) => page.getByRole('button', { name: 'Go on' }).waitFor() },
  expired: { scene: 'expired', act: (page) => page.getByRole('button', { name: 'Set again' }).waitFor() },
  proposal: {
    scene: 'shop',
    address: 'flags=new-checkout,max-items=24,disable-payments,unknown-flag=1,layout="rows"',
    act: (page) => page.locator('.card .button:enabled', { hasText: 'Apply' }).waitFor(),
  },
  rtl: { scene: 'forced', address: 'dir=rtl', act: open },
  two: { scene: 'forced', address: 'two', act: open },
};

const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

if (!process.argv.includes('--built')) await buildOverlayPage();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions());
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colours of ['light', 'dark', 'forced']) {
    for (const [name, { scene, address = '', act }] of Object.entries(pictures)) {
      if (!`${name}-${size}-${colours}`.includes(wanted)) continue;
      const context = await browser.newContext({
        viewport,
        ...(colours === 'forced' ? { forcedColors: 'active' } : { colorScheme: colours }),
        hasTouch: size === 'phone',
        isMobile: size === 'phone',
      });
      await serveOverlayPage(context);
      const page = await context.newPage();
      await page.goto(`${overlayPage}?scene=${scene}&${address}`);
      try {
        await page.getByRole('button', { name: /^Flags/ }).waitFor({ timeout: 10_000 });
        await act?.(page);
        await page.waitForTimeout(250);
      } catch (error) {
        console.error(`${name}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
      await page.screenshot({ path: join(folder, `${name}-${size}-${colours}.png`) });
      await context.close();
    }
  }
}
await browser.close();
console.log(`Written: ${folder}`);
