import { join } from 'node:path';
import { build } from 'vite';
import { buildStorybook } from './buildStorybook.ts';

/** Pages of the tests' own, built for production like the shop. */
export const fixturePages: string = join(import.meta.dirname, '..', '.cache', 'fixture-pages');

/** Playwright calls it once, before the tests. */
export default async function buildFixturePages(): Promise<void> {
  for (const name of ['many-flags', 'ofrep-client']) {
    await build({
      configFile: join(import.meta.dirname, '..', 'vite.config.ts'),
      root: join(import.meta.dirname, 'pages', name),
      base: './',
      logLevel: 'warn',
      build: { outDir: join(fixturePages, name), emptyOutDir: true },
    });
  }
  await buildStorybook();
}
