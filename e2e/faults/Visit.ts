import type { Page } from '@playwright/test';
import type { FaultPage, FaultPageOptions, Sight } from '../pages/faults/FaultPage.ts';

declare const faultPage: FaultPage;

/** Somebody who looks at the page. Its time stands still, but for what `pass` lets pass. */
export interface Visit {
  readonly page: Page;
  /** Lets time pass, in milliseconds, and lets every answer arrive that comes meanwhile. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** What a flag is on the page. */
  readonly see: (flag?: 'poisoned' | 'turn' | 'unlisted') => Promise<string | null>;
  readonly status: () => Promise<string | null>;
  readonly sights: () => Promise<readonly Sight[]>;
  readonly statuses: () => Promise<readonly string[]>;
  readonly refresh: () => Promise<void>;
  readonly signIn: (subject: string) => Promise<void>;
  /** The codes of the page's warnings, oldest first. */
  readonly warnings: readonly string[];
}

/** After this long, in milliseconds, an answer is not waited for any more: it is one that never comes. */
const patience = 1_000;
const step = 250;

export interface VisitOptions extends FaultPageOptions {
  /** Where the page is served. */
  readonly url: string;
}

/** Opens the page in `page`. */
export async function openVisit(page: Page, { url, ...options }: VisitOptions): Promise<Visit> {
  const warnings: string[] = [];
  page.on('console', (message) => {
    const [code] = /HAL-\d{3}/.exec(message.text()) ?? [];
    if (code) warnings.push(code);
  });
  const untilQuiet = watchRequests(page);
  await page.goto(`${url}/?options=${encodeURIComponent(JSON.stringify(options))}`);
  await page.locator('#status').waitFor();
  await untilQuiet();
  return {
    page,
    warnings,
    pass: async (milliseconds) => {
      for (let passed = 0; passed < milliseconds; passed += step) {
        await page.clock.runFor(Math.min(step, milliseconds - passed));
        await untilQuiet();
      }
    },
    see: (flag = 'poisoned') => page.locator(`#${flag}`).textContent(),
    status: () => page.locator('#status').textContent(),
    sights: () => page.evaluate(() => faultPage.sights),
    statuses: () => page.evaluate(() => faultPage.statuses),
    refresh: async () => {
      // Not awaited: it may take as long as the backend does.
      await page.evaluate(() => void faultPage.store.source?.refresh?.());
      await untilQuiet();
    },
    signIn: async (subject) => {
      await page.evaluate((name) => faultPage.signIn(name), subject);
      await untilQuiet();
    },
  };
}

/** Waits until no answer is on its way to the page, and the page has had a look at the last one. */
function watchRequests(page: Page): () => Promise<void> {
  const underWay = new Map<object, number>();
  const remove = (request: object) => void underWay.delete(request);
  page.on('request', (request) => {
    if (request.method() === 'POST') underWay.set(request, Date.now());
  });
  page.on('requestfinished', remove).on('requestfailed', remove);
  const isWaiting = () => [...underWay.values()].some((since) => Date.now() - since < patience);
  return async () => {
    do {
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            // Not a timer: those stand still.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', resolve);
            port1.start();
            port2.postMessage(0);
          }),
      );
    } while (isWaiting());
  };
}
