// Our own addon from its source. Everybody else writes `addons: ['@halyard/storybook']` and has the built one.
import { join } from 'node:path';
import { build, defaultClientConditions } from 'vite';

const root = join(import.meta.dirname, '..');
const outDir = join(root, '.cache', 'storybook-manager');

/** Bundles the manager's part first: Storybook's own bundler does not know the condition that packages have their source under. */
export async function managerEntries(entries: readonly string[] = []): Promise<string[]> {
  await build({
    root: join(root, 'packages', 'storybook'),
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@halyard/source', ...defaultClientConditions] },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry: 'src/manager.tsx', formats: ['es'], fileName: 'manager' },
      // What Storybook's page has already.
      rollupOptions: { external: [/^react(-dom)?($|\/)/, /^storybook\//, '@storybook/icons'] },
    },
  });
  return [...entries, join(outDir, 'manager.js')];
}
