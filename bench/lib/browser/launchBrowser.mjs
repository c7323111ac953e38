import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../scripts/chromium.mjs';

/** Starts the Chromium that the tests use too, so that nothing in the background competes with a measurement. */
export async function launchBrowser() {
  const crashes = mkdtempSync(join(tmpdir(), 'halyard-bench-'));
  const options = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    headless: true,
    args: [
      ...options.args,
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--js-flags=--expose-gc',
      `--crash-dumps-dir=${crashes}`,
    ],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(crashes, { recursive: true, force: true });
    },
  };
}
