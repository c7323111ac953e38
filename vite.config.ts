import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
// From the file: this is read before packages are built, or found by their source.
// oxlint-disable-next-line no-restricted-imports
import { flagProjects } from './packages/storybook/src/vitest.ts';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';

/** Workspace packages resolve to their TypeScript source: see "exports" in packages/*. */
const SOURCE = '@halyard/source';

/** `npm run dev` serves the shop's pages in front of its backend. */
const shop = `http://127.0.0.1:${process.env['PORT_SHOP'] ?? 5173}`;

const configDir = join(import.meta.dirname, '.storybook');

/** A fresh object for each project: Vitest writes instance names into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // Another run may have the usual one. (`npm run dev` insists on its port.)
  api: { strictPort: false },
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const }],
});

/** How many of the branches of each of these packages `npm run coverage` wants, in percent. */
const branches = Number(process.env['HALYARD_COVERAGE'] ?? 0);

/** Which React a project's tests run on, and how; a test holds it. */
const reactEnvironment = (version: '18' | '19', { compiler = 'off', strict = 'off' }: Running = {}) => ({
  HALYARD_REACT: version,
  HALYARD_COMPILER: compiler,
  HALYARD_STRICT: strict,
});
interface Running {
  readonly compiler?: 'on' | 'off';
  readonly strict?: 'on' | 'off';
}

/** In milliseconds: no test asserts a time, and a shared machine may pause for seconds. */
const testTimeout = 30_000;

/** The tests that run on every React, in StrictMode or not, with the compiler and without. */
const reactTests = (name: string, version: '18' | '19', running: Running = {}) => ({
  name,
  environment: 'jsdom' as const,
  dir: join(import.meta.dirname, 'packages'),
  // Of the testing package what renders; its servers and suites know no React.
  include: ['react/src/**/*.test.{ts,tsx}', 'testing/src/*.test.{ts,tsx}'],
  testTimeout,
  setupFiles: ['vitest.setup.ts', ...(running.strict === 'on' ? ['vitest.strict.setup.ts'] : [])].map(
    (file) => join(import.meta.dirname, file),
  ),
  env: reactEnvironment(version, running),
});

/** The oldest React that is supported; without the compiler, whose code needs a newer one. */
const react18 = (name: string, running: Running = {}) => ({
  plugins: [react()],
  root: join(import.meta.dirname, 'compat/react-18'),
  resolve: {
    conditions: [SOURCE, ...defaultClientConditions],
    dedupe: ['react', 'react-dom', 'zustand', '@testing-library/react'],
  },
  test: { ...reactTests(name, '18', running), server: { deps: { inline: [/zustand/] } } },
});

/** What `npm run test:long` adds to the projects of every day. */
const matrix = process.env['HALYARD_MATRIX']
  ? [
      react18('react-18-strict', { strict: 'on' }),
      {
        plugins: [react()],
        resolve: { conditions: [SOURCE, ...defaultClientConditions] },
        test: reactTests('react-19-plain', '19'),
      },
      {
        extends: true as const,
        test: reactTests('react-19-strict', '19', { compiler: 'on', strict: 'on' }),
      },
    ]
  : [];

export default defineConfig({
  plugins: [react({ compiler: true })],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
  build: { target: 'es2022', emptyOutDir: true },
  server: {
    host: '127.0.0.1',
    port: 5174,
    strictPort: true,
    // The host stays as it was: the shop takes orders from its own origin alone.
    proxy: { '^/(ofrep|api|staff/api)/': { target: shop }, '^/flags/grant$': { target: shop } },
  },
  test: {
    testTimeout,
    hookTimeout: testTimeout,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.*', '**/*.test-d.ts', 'packages/*/src/**/testing/**', 'packages/*/src/testing/**'],
      reporter: ['text', 'html', 'lcov'],
      ...(branches > 0 && {
        thresholds: { 'packages/core/src/**': { branches }, 'packages/react/src/**': { branches } },
      }),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'packages/server/admin-panel/src/**/*.test.{ts,tsx}',
            'playground/{src,backend}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.*', '**/node_modules/**', '**/dist/**'],
          setupFiles: ['./vitest.setup.ts'],
          env: reactEnvironment('19', { compiler: 'on' }),
          typecheck: {
            enabled: true,
            include: ['packages/*/src/**/*.test-d.ts'],
            tsconfig: './tsconfig.json',
            // The sources are checked by `npm run check`; here only what the type tests say counts.
            ignoreSourceErrors: true,
          },
        },
      },
      react18('react-18'),
      ...matrix,
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
          browser: browser(),
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir })],
        test: { name: 'storybook', browser: browser() },
      },
      // Stories that are about a flag, again in each state of it.
      ...flagProjects({ keys: [{ 'new-checkout': [false, true] }] }).map(
        ({ name, initialGlobals, tags }): TestProjectConfiguration => ({
          extends: true,
          plugins: [storybookTest({ configDir, initialGlobals, tags })],
          test: { name: `storybook ${name}`, browser: browser() },
        }),
      ),
    ],
  },
});
