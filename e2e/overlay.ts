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
    const path = new URL(route.request().url()).pathname;
    const file = join(folder, path.endsWith('/') ? 'index.html' : path);
    const headers = {
      'content-type': types[extname(file)] ?? 'text/plain',
      'content-security-policy': policy,
    };
    await route.fulfill({ body: await readFile(file), headers });
  });
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
