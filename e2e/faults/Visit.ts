import { expect, type Page } from '@playwright/test';
import type { FaultPageOptions, Sight } from '../pages/faults/FaultPage.ts';
import { watchRequests } from './watchRequests.ts';

/** Somebody who looks at the page. Its time stands still, but for what `pass` lets pass. */
export interface Visit {
  readonly page: Page;
  /** Lets time pass, in milliseconds, and lets every answer arrive that comes meanwhile. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets time pass until something is so, for at most so many milliseconds. Says whether it was. */
  readonly passUntil: (condition: () => Promise<boolean> | boolean, most: number) => Promise<boolean>;
  /** Waits until no answer is on its way, without any time for the page. */
  readonly untilQuiet: () => Promise<void>;
  /** What a flag is on the page. */
  readonly see: (flag?: 'poisoned' | 'turn' | 'unlisted') => Promise<string | null>;
  /** Waits for what comes over the network until something is so. The page's own time goes on by moments. */
  readonly waitUntil: (condition: () => Promise<boolean> | boolean) => Promise<void>;
  /** Waits like that until the page shows a value. */
  readonly waitToSee: (value: string) => Promise<void>;
  readonly status: () => Promise<string | null>;
  readonly sights: () => Promise<readonly Sight[]>;
  readonly statuses: () => Promise<readonly string[]>;
  readonly refresh: () => Promise<void>;
  readonly signIn: (subject?: string) => Promise<void>;
  /** How often the page has asked for evaluations, in vain or not. */
  readonly attempts: () => number;
  /** The codes of the page's warnings, oldest first. */
  readonly warnings: readonly string[];
}

export interface VisitOptions extends FaultPageOptions {
  /** Where the page is served. */
  readonly url: string;
  /** Whether time stands still. Default: it goes on. */
  readonly standsStill?: boolean;
}

/** Opens the page in `page`. */
export async function openVisit(
  page: Page,
  { url, standsStill = false, ...options }: VisitOptions,
): Promise<Visit> {
  const warnings: string[] = [];
  page.on('console', (message) => {
    const [code] = /HAL-\d{3}/.exec(message.text()) ?? [];
    if (code) warnings.push(code);
  });
  const { attempts, untilQuiet } = watchRequests(page);
  await page.goto(`${url}/?options=${encodeURIComponent(JSON.stringify(options))}`);
  if (options.startsOffline) await page.context().setOffline(true);
  await page.locator('#status').waitFor();
  await untilQuiet();

  async function passUntil(condition: () => Promise<boolean> | boolean, most: number): Promise<boolean> {
    for (let left = most; left > 0;) {
      if (await condition()) return true;
      // Each hop costs the same, however long: what comes of a request is known to the page when the hop is over.
      const step = Math.min(left, left > 60_000 ? 10_000 : left > 10_000 ? 2_000 : 1_000);
      await page.clock.runFor(step);
      await untilQuiet();
      left -= step;
    }
    return condition();
  }

  async function soon<Found>(look: () => Promise<Found> | Found): Promise<Found> {
    if (standsStill) await page.clock.runFor(100);
    return look();
  }

  return {
    page,
    warnings,
    attempts,
    untilQuiet,
    passUntil,
    pass: async (milliseconds) => void (await passUntil(() => false, milliseconds)),
    waitUntil: (condition) => expect.poll(() => soon(condition)).toBe(true),
    waitToSee: (value) => expect.poll(() => soon(() => page.locator('#poisoned').textContent())).toBe(value),
    see: (flag = 'poisoned') => page.locator(`#${flag}`).textContent(),
    status: () => page.locator('#status').textContent(),
    sights: () => page.evaluate(() => faultPage.sights),
    statuses: () => page.evaluate(() => faultPage.statuses),
    refresh: async () => {
      // Not awaited: it may take as long as the backend does.
      await page.evaluate(() => void faultPage.store.source?.refresh?.());
      // Tabs take turns, with a moment between them; the turn before may have ended only now.
      for (let turn = 0; turn < 2; turn++) {
        if (standsStill) await page.clock.runFor(200);
        await untilQuiet();
      }
    },
    signIn: async (subject) => {
      await page.evaluate((name) => faultPage.signIn(name), subject);
      await untilQuiet();
    },
  };
}
