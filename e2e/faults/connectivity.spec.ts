import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { showAs } from './showAs.ts';

const polling = { changeDetection: 'polling', pollInterval: 1_000 } as const;

test('F28: going offline keeps the last known values, and makes no storm of requests', async ({
  server,
  visit,
  context,
}) => {
  server.reply = goodAnswer(1);
  const { page, see, status, attempts, pass, passUntil } = await visit({ source: polling, access: 'open' });
  await page.evaluate(() => faultPage.force(1_000, 'browser'));
  await context.setOffline(true);
  const before = attempts();
  expect(await passUntil(async () => (await status()) === 'STALE', 6_000)).toBe(true);
  await pass(30_000);
  expect(attempts() - before).toBeLessThanOrEqual(4);
  await expect.poll(see).toBe('ann 1');
  // Forced flags stay until their permission ends, and end then, online or not.
  await expect.poll(() => see('turn')).toBe('1000');
  await page.clock.fastForward(3_600_000);
  await pass(1_000);
  await expect.poll(() => see('turn')).toBe('1');
  await expect.poll(see).toBe('ann 1');
});

test('F28: offline at boot, an earlier visit’s values serve, and no storm of requests is made', async ({
  server,
  visit,
  context,
}) => {
  server.reply = goodAnswer(1);
  await (await visit()).page.close();
  const asked = server.requests.length;
  const { see, status, attempts, pass, passUntil } = await visit({ source: polling, startsOffline: true });
  await expect.poll(see).toBe('ann 1');
  expect(await passUntil(async () => (await status()) === 'STALE', 6_000)).toBe(true);
  await pass(30_000);
  expect(attempts()).toBeLessThanOrEqual(4);
  expect(server.requests).toHaveLength(asked);
  server.reply = goodAnswer(2);
  await context.setOffline(false);
  expect(await passUntil(async () => (await see()) === 'ann 2', 2_000)).toBe(true);
});

test('F29: back online, five tabs make one request within 1 s', async ({ server, visit, context }) => {
  server.reply = goodAnswer(1);
  const tabs = [await visit(), await visit(), await visit(), await visit(), await visit()];
  for (const { see } of tabs) await expect.poll(see).toBe('ann 1');
  const [tab] = tabs;
  await context.setOffline(true);
  await tab?.pass(10_000);
  server.reply = goodAnswer(2);
  const before = server.requests.length;
  await context.setOffline(false);
  await tab?.pass(1_500);
  for (const { see } of tabs) await expect.poll(() => see()).toBe('ann 2');
  await tab?.pass(5_000);
  expect(server.requests).toHaveLength(before + 1);
});

test('F29: back online after an outage, five tabs make one request within 1 s', async ({
  server,
  visit,
  context,
}) => {
  server.reply = goodAnswer(1);
  const tabs = [];
  for (let count = 0; count < 5; count++) tabs.push(await visit({ source: { pollInterval: 10_000 } }));
  const [tab] = tabs;
  await context.setOffline(true);
  await tab?.pass(30_000);
  for (const { status } of tabs) await expect.poll(status).toBe('STALE');
  server.reply = goodAnswer(2);
  const before = server.requests.length;
  await context.setOffline(false);
  await tab?.pass(1_500);
  for (const { see, status } of tabs) {
    await expect.poll(() => see()).toBe('ann 2');
    await expect.poll(status).toBe('READY');
  }
  await tab?.pass(5_000);
  expect(server.requests).toHaveLength(before + 1);
});

test('F30: a hidden page is not polled for, and asks at once when it is seen again', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1);
  const { page, see, pass, passUntil } = await visit({ source: polling });
  await pass(3_000);
  await showAs(page, 'hidden');
  await pass(1_500);
  const hidden = server.requests.length;
  await pass(30_000);
  expect(server.requests).toHaveLength(hidden);
  server.reply = goodAnswer(2);
  await showAs(page, 'visible');
  expect(await passUntil(async () => (await see()) === 'ann 2', 1_500)).toBe(true);
});

test('F30: a page that is seen again looks again if its values are old, and only then', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1);
  const { page, see, pass, passUntil } = await visit();
  const before = server.requests.length;
  await showAs(page, 'hidden');
  await pass(1_000);
  await showAs(page, 'visible');
  await pass(2_000);
  expect(server.requests).toHaveLength(before);
  await showAs(page, 'hidden');
  await pass(40_000);
  server.reply = goodAnswer(2);
  await showAs(page, 'visible');
  expect(await passUntil(async () => (await see()) === 'ann 2', 1_500)).toBe(true);
  expect(server.requests).toHaveLength(before + 1);
});

test('F30: being seen again ends a long back-off at once', async ({ server, visit }) => {
  server.reply = goodAnswer(1);
  const { page, see, status, pass, passUntil } = await visit({ source: polling });
  await server.refuse();
  await pass(60_000);
  await expect.poll(status).toBe('STALE');
  await showAs(page, 'hidden');
  await pass(15_000);
  await server.recover(goodAnswer(2));
  await showAs(page, 'visible');
  expect(await passUntil(async () => (await see()) === 'ann 2', 2_000)).toBe(true);
  await expect.poll(status).toBe('READY');
});
