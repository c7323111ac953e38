import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';

/** Workspace packages resolve to their TypeScript source: see "exports" in packages/*. */
const SOURCE = '@halyard/source';

/** `npm run dev` serves the shop's pages in front of its backend. */
const shop = `http://127.0.0.1:${process.env['PORT_SHOP'] ?? 5173}`;

/** A fresh object for each project: Vitest writes instance names into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const }],
});

/** The tests that run on every React, with and without the compiler. */
const reactTests = (name: string, ...setupFiles: readonly string[]) => ({
  name,
  environment: 'jsdom' as const,
  dir: join(import.meta.dirname, 'packages'),
  include: ['react/src/**/*.test.{ts,tsx}', 'testing/src/**/*.test.{ts,tsx}'],
  setupFiles: ['vitest.setup.ts', ...setupFiles].map((file) => join(import.meta.dirname, file)),
});

/** How many of the branches of each of these packages `npm run coverage` wants, in percent. */
const branches = Number(process.env['HALYARD_COVERAGE'] ?? 0);

/** What only `npm run test:long` adds: today's React without the compiler, and everything in StrictMode. */
const matrix = process.env['HALYARD_MATRIX']
  ? [
      {
        plugins: [react()],
        resolve: { conditions: [SOURCE, ...defaultClientConditions] },
        test: reactTests('react-19-plain'),
      },
      { extends: true as const, test: reactTests('react-19-strict', 'vitest.strict.setup.ts') },
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
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.*', '**/*.test-d.ts', 'packages/*/src/**/testing/**', 'packages/*/src/testing/**'],
      reporter: ['text', 'html', 'lcov'],
      ...(branches > 0 && { thresholds: { 'packages/core/src/**': { branches }, 'packages/react/src/**': { branches } } }),
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
          typecheck: {
            enabled: true,
            include: ['packages/*/src/**/*.test-d.ts'],
            tsconfig: './tsconfig.json',
            // The sources are checked by `npm run check`; here only what the type tests say counts.
            ignoreSourceErrors: true,
          },
        },
      },
      {
        // The same tests on the oldest React that is supported, without the compiler.
        plugins: [react()],
        root: join(import.meta.dirname, 'compat/react-18'),
        resolve: {
          conditions: [SOURCE, ...defaultClientConditions],
          dedupe: ['react', 'react-dom', 'zustand', '@testing-library/react'],
        },
        test: { ...reactTests('react-18'), server: { deps: { inline: [/zustand/] } } },
      },
      ...matrix,
      {
        extends: true,
        test: { name: 'browser', include: ['packages/*/src/**/*.browser.test.{ts,tsx}'], browser: browser() },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: join(import.meta.dirname, '.storybook') })],
        test: { name: 'storybook', browser: browser() },
      },
    ],
  },
});
