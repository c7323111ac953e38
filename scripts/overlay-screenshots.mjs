// Makes a picture of every state of the overlay: node scripts/overlay-screenshots.mjs [parts of names] [--built]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';
import { buildOverlayPage, overlayPage, serveOverlayPage } from './overlay-page.mjs';
import { flagPictures } from './overlay-pictures/flagPictures.mjs';
import { shellPictures } from './overlay-pictures/shellPictures.mjs';
import { toolPictures } from './overlay-pictures/toolPictures.mjs';
import { root } from './run.mjs';

const folder = join(root, '.cache', 'overlay-screenshots');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** Pages at the same time. */
const together = 2;

const light = { colorScheme: 'light' };
const looks = { light, dark: { colorScheme: 'dark' }, forced: { forcedColors: 'active' } };
const sizes = {
  wide: { options: { viewport: { width: 1280, height: 800 } }, looks },
  phone: { options: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, looks },
  /** A window of 1280 by 1024 at 400 %. */
  zoomed: { options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 }, looks: { light } },
};

function* allPictures() {
  for (const [size, { options, looks: colours }] of Object.entries(sizes))
    for (const [look, colour] of Object.entries(colours))
      for (const [name, picture] of Object.entries({ ...shellPictures, ...flagPictures, ...toolPictures }))
        yield { name: `${name}-${size}-${look}`, ...picture, options: { ...options, ...colour } };
}

async function take(browser, { name, scene, address, act, options }) {
  const context = await browser.newContext({ ...options, permissions: ['clipboard-write'] });
  await serveOverlayPage(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${overlayPage}?scene=${scene}${address ? `&${address}` : ''}`);
  try {
    await page.getByRole('button', { name: /^Flags/ }).waitFor();
    await act?.(page);
    await page.waitForTimeout(250);
  } catch (error) {
    console.error(`${name}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
    process.exitCode = 1;
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

if (!process.argv.includes('--built')) await buildOverlayPage();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions());
const left = [...allPictures()].filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const count = left.length;
await Promise.all(
  Array.from({ length: together }, async () => {
    for (let next = left.shift(); next; next = left.shift()) await take(browser, next);
  }),
);
await browser.close();
console.log(`Written: ${count} pictures in ${folder}`);
