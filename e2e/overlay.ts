import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { SceneName } from '../stories/overlay/scene/scenes.ts';
import { fixturePages } from './buildFixturePages.ts';

const folder = join(fixturePages, 'overlay-scenes');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export const scenePage = 'https://overlay.example/';

/** Serves the page of scenes from memory, under the strictest policy that the overlay promises to live with. */
export async function serveScenes(context: BrowserContext, origin: string = scenePage): Promise<void> {
  await context.route(`${origin}**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    // Another address is another copy: nothing of one bundle is shared with the other.
    const path = pathname.replace(/^\/copy\//, '/');
    const file = join(folder, path.endsWith('/') ? 'index.html' : path);
    const headers = {
      'content-type': types[extname(file)] ?? 'text/plain',
      'content-security-policy': policy,
    };
    const body = await readFile(file);
    await route.fulfill({ body: searchParams.has('copy') ? withCopy(body.toString()) : body, headers });
  });
}

/** The page's script a second time, out of a bundle of its own. */
function withCopy(html: string): string {
  const script = /<script[^>]* src="\.\/([^"]+)"[^>]*><\/script>/.exec(html);
  if (!script) throw new Error('The page of scenes has no script.');
  return html.replace('</head>', `<script type="module" src="./copy/${script[1]}"></script></head>`);
}

/** Opens a page in the state of a scene; `address` says what its address says besides. */
export async function goToScene(page: Page, scene: SceneName, address = ''): Promise<void> {
  await serveScenes(page.context());
  await page.goto(`${scenePage}?scene=${scene}&${address}`);
}

export const launcher = (page: Page): Locator => page.getByRole('button', { name: /^Flags/ });
export const panelOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Flags' });

export async function openScene(page: Page, scene: SceneName, address = ''): Promise<Locator> {
  await goToScene(page, scene, address);
  await launcher(page).waitFor();
  await page.keyboard.press('Alt+Shift+KeyH');
  await panelOf(page).waitFor();
  return panelOf(page);
}
