import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildStorybook } from './buildStorybook.ts';

/** Pages of the tests' own, built for production like the shop. */
export const fixturePages: string = join(import.meta.dirname, '..', '.cache', 'fixture-pages');

/** Playwright calls it once, before the tests. */
export default async function buildFixturePages(): Promise<void> {
  const pages = join(import.meta.dirname, 'pages');
  for (const name of readdirSync(pages)) {
    // React mounts twice in development alone.
    const mode = name === 'strict-mounts' ? 'development' : 'production';
    await build({
      mode,
      define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
      configFile: join(import.meta.dirname, '..', 'vite.config.ts'),
      root: join(pages, name),
      base: './',
      logLevel: 'warn',
      build: { outDir: join(fixturePages, name), emptyOutDir: true },
    });
  }
  await buildStorybook();
}
