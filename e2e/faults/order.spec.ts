import { replies } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';

test('F36: an answer for the last user that comes after a switch is dropped', async ({ server, visit }) => {
  server.reply = replies.bySubject({ ann: replies.late(400, goodAnswer(1)), bob: goodAnswer(1) });
  const { see, signIn, sights, pass, page } = await visit({ source: { timeout: 10_000 } });
  await signIn('bob');
  await expect.poll(see).toBe('bob 1');
  await expect.poll(server.openRequests).toBe(0);
  await page.evaluate(() => undefined);
  await pass(1_000);
  await expect.poll(see).toBe('bob 1');
  expect((await sights()).some(({ subject, value }) => subject === 'bob' && value === 'ann 1')).toBe(false);
});

test('F36: switching back and forth ends with the last one, in any order of answers', async ({
  server,
  visit,
}) => {
  let delay = 500;
  server.reply = (response, request) => {
    // Each answer comes sooner than the one before.
    delay = Math.max(0, delay - 60);
    replies.late(delay, goodAnswer(1))(response, request);
  };
  const { page, see, signIn } = await visit({ subject: 'user 0' });
  for (let user = 1; user <= 8; user++) {
    await page.evaluate((name) => faultPage.signIn(name), `user ${user % 3}`);
  }
  await signIn('user 7');
  await expect.poll(see).toBe('user 7 1');
  await expect.poll(server.openRequests).toBe(0);
  await expect.poll(see).toBe('user 7 1');
});

test('F37: of two answers in the wrong order the newer one stays', async ({ server, visit }) => {
  server.reply = goodAnswer(1);
  const { page, see, sights, refresh, pass } = await visit();
  const other = await visit();
  await pass(500);
  server.reply = replies.late(400, goodAnswer(2));
  // Not awaited: it is on its way while the newer one is asked for, here and in the other tab.
  await page.evaluate(() => void faultPage.store.source?.refresh?.());
  await expect.poll(() => server.requests.length).toBeGreaterThan(1);
  server.reply = goodAnswer(3);
  await other.refresh();
  await refresh();
  await expect.poll(see).toBe('ann 3');
  await expect.poll(() => other.see()).toBe('ann 3');
  await expect.poll(server.openRequests).toBe(0);
  for (const visitor of [await sights(), await other.sights()]) {
    const turns = visitor.filter(({ key }) => key === 'turn').map(({ value }) => Number(value));
    expect(turns).toEqual(turns.toSorted((left, right) => left - right));
  }
});
