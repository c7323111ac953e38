import type { Page } from '@playwright/test';

/** What a page asks its backend. */
interface WatchedRequests {
  /** How many requests for evaluations there were. */
  readonly attempts: () => number;
  /** Waits until no answer is on its way to the page, and the page has had a look at the last one. */
  readonly untilQuiet: () => Promise<void>;
}

/** After this long, in milliseconds, an answer is not waited for any more: it is one that never comes. */
const patience = 1_000;

export function watchRequests(page: Page): WatchedRequests {
  const underWay = new Map<object, number>();
  let attempts = 0;
  page.on('request', (request) => {
    // A redirect that is followed is no request of the page.
    if (request.method() !== 'POST' || request.redirectedFrom()) return;
    attempts++;
    underWay.set(request, Date.now());
  });
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    // Overloads of `on` take one name each.
    page.on(end as 'requestfinished', (request) => underWay.delete(request));
  }
  const isWaiting = () => [...underWay.values()].some((since) => Date.now() - since < patience);
  return {
    attempts: () => attempts,
    untilQuiet: async () => {
      let wasWaiting: boolean;
      do {
        wasWaiting = isWaiting();
        await page.evaluate(takeTurn);
        // What came in this very turn is looked at in the next one.
      } while (wasWaiting || isWaiting());
    },
  };
}

/** Lets the page do what it has to do, once the locks are granted that it waits for. Not by a timer: those stand still. */
async function takeTurn(): Promise<unknown> {
  // Refused where the browser blocks storage.
  await navigator.locks?.request('a turn of the test', () => {}).catch(() => {});
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(0);
  });
}
