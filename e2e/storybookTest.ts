import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { storybookFolder } from './buildStorybook.ts';
import { serveFolder } from './serveFolder.ts';

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
      const { url, close } = await serveFolder(storybookFolder);
      await use(url);
      close();
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
