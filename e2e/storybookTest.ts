import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { storybookFolder } from './buildStorybook.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface StorybookFixtures {
  /** Opens a story with the panel of its flags, and hands over the frame that it is in. */
  readonly openStory: (address: string) => Promise<FrameLocator>;
  /** What Storybook warned of, or threw. */
  readonly warnings: string[];
}

/** Playwright's test with a built Storybook, served as a static folder. */
export const test = base.extend<StorybookFixtures, { readonly storybookUrl: string }>({
  storybookUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern.
    async ({}, use) => {
      const server = createServer((request, response) => {
        const path = new URL(request.url ?? '/', 'http://page').pathname;
        const file = join(storybookFolder, normalize(path.endsWith('/') ? `${path}index.html` : path));
        readFile(file).then(
          (body) =>
            response.writeHead(200, { 'content-type': types[extname(file)] ?? 'font/woff2' }).end(body),
          () => response.writeHead(404).end(),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  warnings: async ({ page }, provide) => {
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) warnings.push(message.text());
    });
    page.on('pageerror', (error) => warnings.push(error.message));
    await provide(warnings);
  },
  openStory: async ({ page, storybookUrl }, provide) => {
    await provide(async (address) => {
      await page.goto(`${storybookUrl}/?path=/story/${address}`);
      await page.getByRole('tab', { name: /^Flags/ }).click();
      return page.frameLocator('#storybook-preview-iframe');
    });
  },
});

/** The panel's control of a flag. */
export const controlOf = (page: Page, key: string) => page.getByRole('group', { name: `Value of ${key}` });

export { expect } from '@playwright/test';
