import { replies } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { grantTester } from './grantTester.ts';
import { showAs } from './showAs.ts';

const day = 86_400_000;
const hour = 3_600_000;

for (const { title, skew } of [
  { title: 'a day ahead of', skew: -day },
  { title: 'a day behind', skew: day },
]) {
  test.describe('F26', () => {
    test.use({ skew });

    test(`F26: a backend’s clock ${title} the page’s delays and ends nothing`, async ({
      server,
      visit,
      context,
      pagesUrl,
    }) => {
      server.reply = goodAnswer(1);
      const access = await grantTester(context, pagesUrl);
      await (await visit()).page.close();
      const { see, status, pass, passUntil, waitUntil, attempts, refresh, page } = await visit({ access });
      await expect.poll(see).toBe('ann 1');
      server.reply = (response) => {
        const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();
        response.writeHead(503, { 'Retry-After': inTenSeconds }).end();
      };
      await refresh();
      await waitUntil(async () => (await status()) === 'STALE');
      const before = attempts();
      await pass(8_000);
      expect(attempts()).toBe(before);
      server.reply = goodAnswer(2);
      expect(await passUntil(async () => (await see()) === 'ann 2', 5_000)).toBe(true);
      // A grant from another day is none.
      await expect.poll(() => page.evaluate(() => faultPage.store.access?.state)).not.toBe('checking');
      await page.evaluate(() => faultPage.force(1_000, 'tab'));
      await expect.poll(() => see('turn')).toBe('2');
    });
  });
}

test.describe('F26', () => {
  test.use({ skew: -50_000 });

  test('F26: a grant that was issued up to a minute in the future counts', async ({
    server,
    visit,
    context,
    pagesUrl,
  }) => {
    server.reply = goodAnswer(1);
    const access = await grantTester(context, pagesUrl);
    const { page, see } = await visit({ access });
    await expect.poll(() => page.evaluate(() => faultPage.store.access?.state)).toBe('granted');
    await page.evaluate(() => faultPage.force(1_000, 'tab'));
    await expect.poll(() => see('turn')).toBe('1000');
  });
});

test('F27: after a sleep of eight hours nothing is forced any more, and the backend is asked', async ({
  server,
  visit,
  context,
  pagesUrl,
}) => {
  server.reply = goodAnswer(1);
  const access = await grantTester(context, pagesUrl);
  const { page, see, passUntil, pass } = await visit({ access });
  await expect.poll(() => page.evaluate(() => faultPage.store.access?.state)).toBe('granted');
  await page.evaluate(() => faultPage.force(1_000, 'browser'));
  await expect.poll(() => see('turn')).toBe('1000');
  await showAs(page, 'hidden');
  await pass(1_000);
  server.reply = goodAnswer(2);
  await page.clock.fastForward(8 * hour + 1_000);
  await showAs(page, 'visible');
  const value = await page.evaluate(() => faultPage.store.evaluate('turn').reason);
  expect(value).not.toBe('OVERRIDE');
  expect(await passUntil(async () => (await see('turn')) === '2', 2_000)).toBe(true);
});

test('F27: a clock that is set forward ends what is forced, and one that is set back does not stretch it', async ({
  server,
  visit,
  context,
  pagesUrl,
}) => {
  server.reply = goodAnswer(1);
  const access = await grantTester(context, pagesUrl);
  const { page, see, pass, passUntil } = await visit({ access, source: { pollInterval: 10_000 } });
  await expect.poll(() => page.evaluate(() => faultPage.store.access?.state)).toBe('granted');
  await page.evaluate(() => faultPage.force(1_000, 'browser'));
  await expect.poll(() => see('turn')).toBe('1000');
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now - day);
  server.reply = goodAnswer(2);
  expect(await passUntil(async () => (await see()) === 'ann 2', 15_000)).toBe(true);
  await page.clock.fastForward(8 * hour);
  await pass(1_000);
  await expect.poll(() => see('turn')).toBe('2');
  await page.clock.setSystemTime(now + day);
  server.reply = replies.late(0, goodAnswer(3));
  expect(await passUntil(async () => (await see()) === 'ann 3', 15_000)).toBe(true);
});
