import { faults } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';

/** One fault of each kind: nobody, nothing, nonsense, and a status. */
const chosen = faults.filter(({ title }) =>
  ['refuses connections', 'hangs without answer', 'truncates the JSON', 'answers 503'].includes(title),
);

for (const fault of chosen) {
  test(`${fault.row}: ${fault.title}, and an earlier visit’s values serve at once`, async ({
    server,
    visit,
  }) => {
    server.reply = goodAnswer(1);
    await (await visit()).page.close();
    await server.play(fault);
    const { see, status, sights, passUntil } = await visit();
    await expect.poll(see).toBe('ann 1');
    const [first] = (await sights()).filter(({ key, value }) => key === 'poisoned' && value !== 'default');
    expect(first).toMatchObject({ value: 'ann 1', reason: 'CACHED' });
    expect(await passUntil(async () => (await status()) === 'STALE', 15_500)).toBe(true);
    await expect.poll(see).toBe('ann 1');
    await server.recover(goodAnswer(2));
    expect(await passUntil(async () => (await see()) === 'ann 2', 15_500)).toBe(true);
    await expect.poll(status).toBe('READY');
  });
}

test('F38: after an earlier visit, nobody else is shown its values, whatever fails', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1);
  const ann = await visit();
  expect(await ann.see()).toBe('ann 1');
  await ann.page.close();
  await server.refuse();

  const bob = await visit({ subject: 'bob' });
  await bob.pass(3_500);
  expect(await bob.see()).toBe('default');
  expect(await bob.status()).toBe('ERROR');
  await bob.signIn('ann');
  await bob.signIn('bob');
  await bob.signIn();
  await bob.pass(3_500);
  expect(await bob.see()).toBe('default');
  // Not even in the storage, for the next one at this computer to find.
  expect(await stored(bob.page)).not.toContain('ann 1');
});

test('F38: offline, a user switch shows defaults, and coming back shows no one else’s', async ({
  server,
  visit,
  context,
}) => {
  server.reply = goodAnswer(1);
  const { page, see, signIn, status, pass, passUntil } = await visit();
  await expect.poll(see).toBe('ann 1');
  await context.setOffline(true);
  await signIn('bob');
  await pass(3_500);
  await expect.poll(see).toBe('default');
  await expect.poll(() => see('unlisted')).toBe('false');
  await expect.poll(status).toBe('ERROR');
  await signIn();
  await pass(500);
  await expect.poll(see).toBe('default');
  expect(await stored(page)).not.toContain('ann 1');
  await signIn('bob');
  await context.setOffline(false);
  expect(await passUntil(async () => (await see()) === 'bob 1', 2_000)).toBe(true);
});

function stored(page: { evaluate: (read: () => string) => Promise<string> }): Promise<string> {
  return page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
}
