import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { refetch, stream } from './stream.ts';
import type { Visit } from './Visit.ts';

test.use({ standsStill: false });

async function expectAll(tabs: readonly Visit[], value: string): Promise<void> {
  for (const { see } of tabs) await expect.poll(see).toBe(value);
}

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

test('tabs of two subjects follow a stream each, and a sign-in changes sides', async ({ server, visit }) => {
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
