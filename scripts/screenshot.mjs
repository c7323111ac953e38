// Makes the README's picture of a running playground: npm start in one terminal, this in another.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';
import { root } from './run.mjs';

const shop = `http://127.0.0.1:${process.env.PORT_SHOP ?? 5173}`;
const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch(chromiumLaunchOptions());
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
await page.goto(`${shop}/staff`);
await page.getByLabel('Staff name').fill('quinn');
await page.getByLabel('Password').fill('tests-in-production');
await page.getByRole('button', { name: 'Sign in' }).click();
await page.getByText('Flags can now be forced').waitFor();

await page.goto(`${shop}/products/bronze-cleat`);
await page.getByRole('spinbutton', { name: 'Pieces' }).fill('3');
await page.getByRole('button', { name: /^Add to cart/ }).click();
await page.getByText('3 pieces in the cart').waitFor({ state: 'attached' });
await page.goto(`${shop}/checkout`);
await page.getByRole('button', { name: /^Flags/ }).waitFor();
await page.keyboard.press('Alt+Shift+KeyH');
for (const flag of ['new-checkout', 'volume-discount']) {
  await page.getByRole('group', { name: flag, exact: true }).getByText('On', { exact: true }).click();
}
await page.getByText('Express checkout').waitFor();
await page.getByText('Volume discount').first().waitFor();
await page
  .getByRole('dialog', { name: 'Flags' })
  .getByRole('grid')
  .evaluate((list) => list.scrollTo(0, 0));
await page.mouse.move(0, 0);
await page.screenshot({ path: join(folder, 'panel.png') });
await browser.close();
console.log(`Written: ${join('docs', 'images', 'panel.png')}`);
