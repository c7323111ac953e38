import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { freePort } from '../../scripts/freePort.mjs';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { stream } from './stream.ts';

test('F45: 200 mounts in StrictMode leave one connection while mounted, and nothing behind', async ({
  server,
  page,
}) => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const stop = await servePages(join(fixturePages, 'strict-mounts'), { url, connectTo: server.url });
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  server.reply = goodAnswer(1, stream);
  await page.goto(`${url}/?server=${server.url}`);
  // React's own at the document come with the first mount, and stay.
  await page.evaluate(() => strictMounts.mount());
  await expect(page.locator('output')).toHaveText('ann 1');
  const mounted = await listeners(page);
  expect(mounted).toContain('window online');
  await page.evaluate(() => strictMounts.unmount());
  const before = await listeners(page);
  expect(before).not.toContain('window online');

  // As fast as React can; every tenth stays until it has been answered.
  for (let round = 0; round < 20; round++) {
    await page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const turn = () =>
        new Promise((resolve) => {
          port1.addEventListener('message', resolve, { once: true });
          port1.start();
          port2.postMessage(0);
        });
      for (let count = 0; count < 9; count++) {
        strictMounts.mount();
        for (let turns = 0; turns < count; turns++) await turn();
        strictMounts.unmount();
      }
      strictMounts.mount();
    });
    await expect(page.locator('output')).toHaveText('ann 1');
    await expect.poll(server.openStreams).toBe(1);
    await page.evaluate(() => strictMounts.unmount());
  }
  await expect.poll(server.openStreams).toBe(0);
  await expect.poll(server.openRequests).toBe(0);
  expect(await listeners(page)).toEqual(before);
  await expect.poll(() => locks(page)).toEqual([]);
  const asked = server.requests.length;
  server.reply = goodAnswer(2, stream);
  await page.evaluate(() => {
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // Long enough for a timer that somebody forgot.
  await page.waitForTimeout(1_500);
  expect(server.requests).toHaveLength(asked);
  expect(errors).toEqual([]);
  stop();
});

/** The types of all listeners of the page's window and document, as the developer tools list them. */
async function listeners(page: Page): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  const types: string[] = [];
  for (const expression of ['window', 'document']) {
    const { result } = await devTools.send('Runtime.evaluate', { expression });
    const { objectId = '' } = result;
    const found = await devTools.send('DOMDebugger.getEventListeners', { objectId });
    types.push(...found.listeners.map(({ type }) => `${expression} ${type}`));
  }
  await devTools.detach();
  return types.toSorted();
}

function locks(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].map(({ name = '' }) => name);
  });
}
