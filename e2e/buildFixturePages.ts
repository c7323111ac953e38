import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

/** Pages of the tests' own, built for production like the shop. */
export const fixturePages: string = join(import.meta.dirname, '..', '.cache', 'fixture-pages');

/** Playwright calls it once, before the tests. */
export default async function buildFixturePages(): Promise<void> {
  for (const name of ['many-flags', 'ofrep-client', 'telemetry']) {
    await buildPage(name, { base: './', build: { outDir: join(fixturePages, name) } });
  }
  await buildServerRendered();
}

/** A page whose HTML its own server makes: the browser's half, and the server with everything it needs in one file. */
async function buildServerRendered(): Promise<void> {
  const folder = join(fixturePages, 'server-rendered');
  await buildPage('server-rendered', {
    build: {
      outDir: join(folder, 'client'),
      // Nothing is preloaded by markup that would need the nonce.
      modulePreload: false,
      rolldownOptions: { input: 'client.tsx', output: { entryFileNames: 'client.js' } },
    },
  });
  await buildPage('server-rendered', {
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
