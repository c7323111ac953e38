import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { expect, test } from '../test.ts';

/** Said in red by the development mode, and by nothing else. */
const marker = 'anyone here can force flags';

test('T36: a production build holds nothing of the development mode, and whoever asks for it is refused', async ({
  page,
  playground,
}) => {
  const root = join(import.meta.dirname, '..', '..');
  expect(readFileSync(join(root, 'packages/grants/src/dev/showDevBar.ts'), 'utf8')).toContain(marker);
  for (const folder of [join(fixturePages, 'open-access'), join(root, 'playground/dist')]) {
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts)
      expect(readFileSync(join(folder, 'assets', name), 'utf8')).not.toContain(marker);
  }
  const stop = await servePages(join(fixturePages, 'open-access'), { url: playground.pagesUrl });
  await page.goto(`${playground.pagesUrl}/`);
  await expect(page.locator('#outcome')).toContainText('HAL-525');
  stop();
});
