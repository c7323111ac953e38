import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fixturePages } from './buildFixturePages.ts';
import { servePages } from './servePages.ts';
import { expect, test } from './test.ts';

interface Report {
  readonly name: string;
  readonly value?: number;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly overridden: readonly string[];
}

/** What the test's page lets it do. */
interface Telling {
  readonly reports: readonly Report[];
  /** The names of the measurements that were noted. */
  readonly measured: readonly string[];
  setValues(values: Readonly<Record<string, unknown>>): void;
  force(value: string): void;
}

const reportsOf = (page: Page) => page.evaluate(() => (window as unknown as Telling).reports);
const setValues = (page: Page, values: Readonly<Record<string, unknown>>) =>
  page.evaluate((next) => (window as unknown as Telling).setValues(next), values);
const search = (page: Page) => page.getByRole('button', { name: /^Search/ });

/** Clicks, and waits until the page was told how long that took. */
async function searchAndMeasure(page: Page): Promise<void> {
  await search(page).click();
  await expect.poll(() => nextIdle(page)).toContain('INP');
}

/** What was measured so far, once the page is idle. Without a screen a browser that draws nothing is never said to be. */
function nextIdle(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {});
        requestIdleCallback(() => resolve((window as unknown as Telling).measured));
      }),
  );
}

/** What the page sends as it is left. */
async function leave(page: Page): Promise<Readonly<Record<string, Report>>> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  return Object.fromEntries((await reportsOf(page)).map((report) => [report.name, report]));
}

test.describe('what a page reports', () => {
  let stop: (() => void) | undefined;
  test.beforeEach(async ({ page, playground }) => {
    stop = await servePages(join(fixturePages, 'telemetry'), { url: playground.pagesUrl });
    await page.goto(playground.pagesUrl);
    await expect(search(page)).toHaveText('Search, slow');
  });
  test.afterEach(() => stop?.());

  test('of Web Vitals goes with the flags they were measured under, whatever is shown as it is left', async ({
    page,
  }) => {
    await searchAndMeasure(page);
    await setValues(page, { search: 'quick', banner: false, fragile: false });
    await expect(search(page)).toHaveText('Search, quick');
    // Quicker than the first one, so that one counts.
    await search(page).click();
    await nextIdle(page);
    const { LCP, INP } = await leave(page);
    expect(LCP?.flags).toEqual({ search: 'slow', banner: true });
    expect(LCP?.value).toBeGreaterThan(0);
    expect(INP?.flags).toEqual({ search: 'slow', banner: true });
    expect(INP?.value).toBeGreaterThanOrEqual(150);
  });

  test('of Web Vitals under a forced flag names that flag, and has neither value of it', async ({ page }) => {
    await setValues(page, { search: 'quick', banner: true, fragile: false });
    await page.evaluate(() => (window as unknown as Telling).force('slow'));
    await expect(search(page)).toHaveText('Search, slow');
    await searchAndMeasure(page);
    const { INP } = await leave(page);
    expect(INP).toMatchObject({ flags: { banner: true }, overridden: ['search'] });
  });

  test('of errors has the flags as they were when it was thrown', async ({ page, complaints }) => {
    await page.getByRole('button', { name: 'Throw' }).click();
    await setValues(page, { search: 'quick', banner: true, fragile: true });
    await page.getByRole('button', { name: 'Throw' }).click();
    expect((await reportsOf(page)).map(({ name, flags }) => [name, flags])).toEqual([
      ['error', { search: 'slow', banner: true }],
      ['error', { search: 'quick', banner: true }],
    ]);
    // The browser tells of them a moment later.
    await expect.poll(() => complaints.length).toBe(2);
    expect(complaints.splice(0)).toEqual(['threw: clicked', 'threw: clicked']);
  });

  test('of a crash has the flag of what never came on the screen', async ({ page }) => {
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(page.getByText('contained')).toBeVisible();
    expect(await reportsOf(page)).toMatchObject([
      { name: 'crash', flag: 'banner', flags: { search: 'slow', banner: true, fragile: true } },
    ]);
  });
});
