import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { buildStorybook } from './buildStorybook.ts';

/** Pages of the tests' own, built for production like the shop. */
export const fixturePages: string = join(import.meta.dirname, '..', '.cache', 'fixture-pages');

const serverRendered = 'server-rendered';

/** Playwright calls it once, before the tests. */
export default async function buildFixturePages(): Promise<void> {
  const pages = readdirSync(join(import.meta.dirname, 'pages'));
  for (const name of pages.filter((each) => each !== serverRendered)) {
    // React mounts twice in development alone.
    const mode = name === 'strict-mounts' ? 'development' : 'production';
    await buildPage(name, {
      mode,
      define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
      base: './',
      build: { outDir: join(fixturePages, name) },
    });
  }
  await buildServerRendered();
  await buildStorybook();
}

/** A page whose HTML its own server makes: the browser's half, and the server with everything it needs in one file. */
async function buildServerRendered(): Promise<void> {
  const folder = join(fixturePages, serverRendered);
  await buildPage(serverRendered, {
    build: {
      outDir: join(folder, 'client'),
      // Nothing is preloaded by markup that would need the nonce.
      modulePreload: false,
      rolldownOptions: { input: 'client.tsx', output: { entryFileNames: 'client.js' } },
    },
  });
  await buildPage(serverRendered, {
    ssr: { noExternal: true },
    build: { outDir: join(folder, 'server'), ssr: 'server.tsx' },
  });
}

async function buildPage(name: string, { build: options, ...config }: InlineConfig): Promise<void> {
  const root = join(import.meta.dirname, 'pages', name);
  await build({
    configFile: join(import.meta.dirname, '..', 'vite.config.ts'),
    root,
    logLevel: 'warn',
    build: { emptyOutDir: true, ...options },
    ...config,
  });
}
