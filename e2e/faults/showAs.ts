import type { Page } from '@playwright/test';

/** Tells the page that it is hidden, or seen again: without a screen Chromium takes every tab for visible. */
export async function showAs(page: Page, visibility: DocumentVisibilityState): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, visibility);
}
