import type { Overrides } from '@halyard/core';
import { formatSource } from './formatSource.ts';

/** A Playwright test that opens a link, applies what it proposes, and has flags forced from there on. */
export function formatPlaywright(overrides: Overrides, link: string): string {
  const title = `with ${[...overrides.keys()].join(', ')} forced`;
  return [
    "import { expect, test } from '@playwright/test';",
    '',
    `test(${formatSource(title)}, async ({ page }) => {`,
    `  await page.goto(${formatSource(link)});`,
    '  // Only somebody who may force flags is asked.',
    "  await page.locator('halyard-overlay .card [data-primary]').click();",
    "  await expect(page.locator('halyard-overlay .card')).toHaveCount(0);",
    '});',
    '',
  ].join('\n');
}
