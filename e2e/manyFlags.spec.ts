import { join } from 'node:path';
import { fixturePages } from './buildFixturePages.ts';
import { servePages } from './servePages.ts';
import { expect, test } from './test.ts';

test('one flip among 1,000 rendered flags renders one component', async ({ page, playground }) => {
  const url = playground.pagesUrl;
  const stop = await servePages(join(fixturePages, 'many-flags'), { url });
  await page.goto(`${url}/`);
  await expect(page.getByRole('listitem')).toHaveCount(1000);
  await page.getByRole('button', { name: 'Flip one flag' }).click();
  await expect(page.locator('#flag-500')).toHaveText('on');
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page).toHaveTitle('flag-500');
  stop();
});
