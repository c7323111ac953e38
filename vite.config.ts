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
      exclude: ['**/*.test.*', '**/*.test-d.ts'],
      reporter: ['text', 'html', 'lcov'],
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
        test: {
          name: 'react-18',
          environment: 'jsdom',
          dir: join(import.meta.dirname, 'packages'),
          include: ['react/src/**/*.test.{ts,tsx}', 'testing/src/**/*.test.{ts,tsx}'],
          setupFiles: [join(import.meta.dirname, 'vitest.setup.ts')],
          server: { deps: { inline: [/zustand/] } },
        },
      },
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
        plugins: [storybookTest({ configDir: join(import.meta.dirname, '.storybook') })],
        test: { name: 'storybook', browser: browser() },
      },
    ],
  },
});
