// The fixture page of the overlay, built for production and served from memory under the strict policy: no port, no server.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';

const folder = join(root, '.cache', 'fixture-pages', 'overlay-scenes');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export const overlayPage = 'https://overlay.example/';

export async function buildOverlayPage() {
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'e2e', 'pages', 'overlay-scenes'),
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** @param {import('playwright').BrowserContext} context */
export async function serveOverlayPage(context) {
  await context.route(`${overlayPage}**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(folder, path.endsWith('/') ? 'index.html' : path);
    try {
      const headers = {
        'content-type': types[extname(file)] ?? 'text/plain',
        'content-security-policy': policy,
      };
      await route.fulfill({ body: await readFile(file), headers });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
}
