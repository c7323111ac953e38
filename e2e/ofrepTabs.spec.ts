import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { serveTabs, type TabsServer } from './serveTabs.ts';

interface Fixtures {
  readonly server: TabsServer;
  /** Ten tabs of one subject that have settled: by then there is one stream. */
  readonly tabs: readonly Page[];
}

const tenTabs = test.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern.
  server: async ({}, provide) => {
    const server = await serveTabs();
    await provide(server);
    server.close();
  },
  tabs: async ({ context, server }, provide) => {
    const tabs = await Promise.all(Array.from({ length: 10 }, () => openTab(context, server)));
    await expect.poll(() => server.openStreams()).toBe(1);
    await settle(server);
    await provide(tabs);
  },
});

async function openTab(context: BrowserContext, { url }: TabsServer): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.locator('#greeting')).toHaveText('hello STATIC');
  return page;
}

/** Waits until nobody has asked for a second and a half. */
async function settle({ requests }: TabsServer): Promise<void> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const isQuiet = before === requests();
        before = requests();
        return isQuiet;
      },
      { intervals: [1_500], timeout: 30_000 },
    )
    .toBe(true);
}

const allShow = (tabs: readonly Page[], text: string) =>
  Promise.all(tabs.map((tab) => expect(tab.locator('#greeting')).toHaveText(text)));

tenTabs('ten tabs follow one stream, and ask once for each event', async ({ server, tabs }) => {
  expect(server.streams()).toBe(1);
  const before = server.requests();
  server.set('good morning');
  await allShow(tabs, 'good morning STATIC');
  await settle(server);
  expect(server.requests() - before).toBe(1);
});

tenTabs('ten tabs that come online again ask once', async ({ context, server, tabs }) => {
  await context.setOffline(true);
  server.set('welcome back', false);
  await tabs[0]?.waitForTimeout(2_000);
  const [requests, streams] = [server.requests(), server.streams()];
  await context.setOffline(false);
  await allShow(tabs, 'welcome back STATIC');
  await settle(server);
  // Once more if the stream was lost as well: what happened until it was there again may have been missed.
  const reconnects = server.streams() - streams;
  expect(reconnects).toBeLessThanOrEqual(1);
  expect(server.requests() - requests).toBeLessThanOrEqual(1 + reconnects);
  expect(server.openStreams()).toBe(1);
});

tenTabs(
  'when the tab with the stream is closed, another one takes over and asks',
  async ({ context, server, tabs }) => {
    const last = await openTab(context, server);
    for (const [closed, tab] of tabs.entries()) {
      await tab.close();
      server.set(`without ${closed + 1}`);
      await allShow([...tabs.slice(closed + 1), last], `without ${closed + 1} STATIC`);
      await expect.poll(() => server.openStreams()).toBe(1);
    }
    // Whoever had the stream was among them.
    expect(server.streams()).toBeGreaterThan(1);
  },
);

tenTabs('ten tabs leave alone a backend that asked one of them for it', async ({ server, tabs }) => {
  server.fail(503, { 'Retry-After': '4' });
  const before = server.requests();
  server.set('later');
  await Promise.all(tabs.map((tab) => expect(tab.locator('#status')).toHaveText('STALE')));
  expect(server.requests() - before).toBe(1);
  server.fail();
  server.set('later');
  await tabs[0]?.waitForTimeout(1_000);
  expect(server.requests() - before).toBe(1);
  await allShow(tabs, 'later STATIC');
  await settle(server);
  expect(server.requests() - before).toBe(2);
});
