import { replies, type FaultServer } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { refetch, stream } from './stream.ts';
import type { Visit } from './Visit.ts';

/** Three tabs of a subject that follow a stream, and have asked all they have to ask. */
async function openThree(server: FaultServer, visit: () => Promise<Visit>): Promise<readonly Visit[]> {
  server.reply = goodAnswer(1, stream);
  const tabs = [await visit(), await visit(), await visit()];
  await expect(async () => {
    const asked = server.requests.length;
    await tabs[0]?.pass(2_000);
    expect([server.openStreams(), server.openRequests(), server.requests.length]).toEqual([1, 0, asked]);
  }).toPass();
  return tabs;
}

test('tabs that are online again ask once, and once more if their stream was lost', async ({
  server,
  visit,
  context,
}) => {
  const tabs = await openThree(server, visit);
  const [tab] = tabs;
  await context.setOffline(true);
  await tab?.pass(10_000);
  const [asked, followed] = [server.requests.length, server.streamRequests.length];
  server.reply = goodAnswer(2, stream);
  await context.setOffline(false);
  for (const { waitToSee } of tabs) await waitToSee('ann 2');
  await tab?.waitUntil(() => server.openStreams() === 1);
  await tab?.pass(5_000);
  const reconnects = server.streamRequests.length - followed;
  expect(reconnects).toBeLessThanOrEqual(1);
  expect(server.requests.length - asked).toBeLessThanOrEqual(1 + reconnects);
});

test('tabs leave alone a backend that asked one of them for it, and then ask once', async ({
  server,
  visit,
}) => {
  const tabs = await openThree(server, visit);
  const [tab] = tabs;
  const asked = server.requests.length;
  server.reply = replies.status(503, { 'Retry-After': '20' });
  server.send(refetch);
  for (const { waitUntil, status } of tabs) await waitUntil(async () => (await status()) === 'STALE');
  server.reply = goodAnswer(2, stream);
  server.send(refetch);
  await tab?.pass(15_000);
  expect(server.requests).toHaveLength(asked + 1);
  await tab?.pass(6_000);
  for (const { waitToSee } of tabs) await waitToSee('ann 2');
  expect(server.requests).toHaveLength(asked + 2);
});

test.describe('while time goes on,', () => {
  test.use({ standsStill: false });

  test('ten tabs of a subject follow one stream, hear of each flip by one request, and block nothing', async ({
    server,
    visit,
  }) => {
    server.reply = goodAnswer(1, stream);
    const tabs: Visit[] = [];
    for (let count = 0; count < 10; count++) tabs.push(await visit());
    await expect.poll(server.openStreams).toBe(1);
    await expectAll(tabs, 'ann 1');
    await expect.poll(server.openRequests).toBe(0);

    const before = server.requests.length;
    server.reply = goodAnswer(2, stream);
    server.send(refetch);
    await expectAll(tabs, 'ann 2');
    expect(server.requests).toHaveLength(before + 1);
    expect(server.streamRequests).toHaveLength(1);

    // Six streams would keep all of these waiting for ever.
    const { url } = server;
    const statuses = tabs.map(({ page }) =>
      page.evaluate(async (address) => (await fetch(`${address}/anything`, { method: 'POST' })).status, url),
    );
    expect(await Promise.all(statuses)).toEqual(Array.from({ length: 10 }, () => 200));
  });

  test('another tab follows the stream when the one that did is closed, and nothing is missed', async ({
    server,
    visit,
  }) => {
    server.reply = goodAnswer(1, stream);
    const tabs = [await visit(), await visit(), await visit()];
    await expect.poll(server.openStreams).toBe(1);
    for (let turn = 2; tabs.length > 1; turn++) {
      server.reply = goodAnswer(turn, stream);
      // The oldest tab was first to follow, and the next in line is the next oldest.
      await tabs.shift()?.page.close();
      await expect.poll(() => server.streamRequests.length).toBe(turn);
      await expect.poll(server.openStreams).toBe(1);
      await expectAll(tabs, `ann ${turn}`);
    }
  });

  test('tabs of two subjects follow a stream each, and a sign-in changes sides', async ({
    server,
    visit,
  }) => {
    server.reply = goodAnswer(1, stream);
    const tabs = [
      await visit(),
      await visit(),
      await visit({ subject: 'bob' }),
      await visit({ subject: 'bob' }),
    ];
    await expect.poll(server.openStreams).toBe(2);
    await tabs[0]?.signIn('bob');
    await tabs[1]?.signIn('bob');
    await expect.poll(server.openStreams).toBe(1);
    await expectAll(tabs, 'bob 1');
    server.reply = goodAnswer(2, stream);
    server.send(refetch);
    await expectAll(tabs, 'bob 2');
  });
});

async function expectAll(tabs: readonly Visit[], value: string): Promise<void> {
  for (const { see } of tabs) await expect.poll(see).toBe(value);
}
