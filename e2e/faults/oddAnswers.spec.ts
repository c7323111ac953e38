import { oddAnswers, replies } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer, goodFlags } from './goodAnswer.ts';

for (const { row, title, replyWith, keeps, code } of oddAnswers) {
  test(`${row}: ${title}`, async ({ server, visit }) => {
    const good = (turn: number) => {
      const usable = Object.entries(goodFlags('ann', turn)).filter(([key]) => !keeps.includes(key));
      return replyWith(Object.fromEntries(usable));
    };
    const isKept = keeps.includes('poisoned');
    server.reply = good(1);
    const { see, status, refresh, warnings, page } = await visit();
    await expect.poll(status).toBe('READY');
    await expect.poll(() => see('turn')).toBe('1');
    await expect.poll(see).toBe(isKept ? 'default' : 'ann 1');

    server.reply = goodAnswer(2);
    await refresh();
    await expect.poll(see).toBe('ann 2');
    server.reply = good(3);
    await refresh();
    await expect.poll(() => see('turn')).toBe('3');
    await expect.poll(see).toBe(isKept ? 'ann 2' : 'ann 3');
    await expect.poll(status).toBe('READY');
    expect([...new Set(warnings)]).toEqual(code ? [code] : []);
    expect(await page.evaluate(() => JSON.stringify({}.constructor.prototype))).toBe('{}');
  });
}

test('F14: values of the wrong type are the default, and say why', async ({ server, visit }) => {
  const wrong = [null, true, 1, { deep: true }, ['ann 1']];
  server.reply = goodAnswer(1);
  const { see, sights, refresh } = await visit();
  for (const value of wrong) {
    server.reply = replies.flags({ poisoned: value, turn: 2 });
    await refresh();
    await expect.poll(see).toBe('default');
    const last = (await sights()).findLast(({ key }) => key === 'poisoned');
    // Null is how some backends say that the code decides.
    expect(last).toMatchObject(
      value === null ? { reason: 'DEFAULT' } : { reason: 'ERROR', errorCode: 'TYPE_MISMATCH' },
    );
  }
});

test('F5: an answer after 5 to 10 s is shown when it comes, and renders what changed once', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1);
  const { see, status, pass, refresh, sights } = await visit();
  const before = (await sights()).length;
  const answers: Array<() => void> = [];
  server.reply = (response, request) => {
    answers.push(() => goodAnswer(2)(response, request));
  };
  await refresh();
  await pass(7_000);
  await expect.poll(see).toBe('ann 1');
  await expect.poll(status).toBe('READY');
  for (const answer of answers) answer();
  await expect.poll(see).toBe('ann 2');
  const rendered = (await sights()).slice(before).map(({ key, value }) => `${key} ${String(value)}`);
  expect(rendered).toEqual(['poisoned ann 2', 'turn 2']);
  expect(server.requests).toHaveLength(2);
});

test('F5: a first answer after 5 to 10 s ends the defaults', async ({ server, visit }) => {
  const answers: Array<() => void> = [];
  server.reply = (response, request) => {
    answers.push(() => goodAnswer(1)(response, request));
  };
  const { see, status, pass } = await visit();
  await pass(3_500);
  await expect.poll(status).toBe('ERROR');
  await pass(4_000);
  await expect.poll(see).toBe('default');
  for (const answer of answers) answer();
  await expect.poll(see).toBe('ann 1');
  await expect.poll(status).toBe('READY');
  expect(server.requests).toHaveLength(1);
});
