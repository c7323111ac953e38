import { badFrames, replies, type Fault } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { refetch, stream } from './stream.ts';

const lastOf = (requests: ReadonlyArray<{ readonly at: number }>) => requests.at(-1)?.at ?? 0;

test('F32: a stream that is cut is followed again, and what happened meanwhile is not missed', async ({
  server,
  visit,
}) => {
  // Chromium comes back as soon as the stream says.
  server.streamReply = (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('retry: 200\n\n');
  };
  server.reply = goodAnswer(1, stream);
  const { pass, waitToSee } = await visit();
  await expect.poll(server.openStreams).toBe(1);
  server.reply = goodAnswer(2, stream);
  // In the middle of an event, too.
  server.sendRaw('data: {"type":"refetchEval');
  server.cutStreams();
  await waitToSee('ann 2');
  await expect.poll(() => server.streamRequests.length).toBe(2);
  // It asks again once the stream is back, whatever it asked before: nobody told of what happened meanwhile.
  await expect
    .poll(async () => {
      // A turn that another request had goes on for a moment.
      await pass(100);
      return lastOf(server.requests) >= lastOf(server.streamRequests);
    })
    .toBe(true);
  server.reply = goodAnswer(3, stream);
  server.send(refetch);
  await waitToSee('ann 3');
});

test('F32: a restart of the backend ends with the stream, without a request per second', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1, stream);
  const { see, pass, passUntil, attempts } = await visit();
  await expect.poll(server.openStreams).toBe(1);
  await expect.poll(server.openRequests).toBe(0);
  const before = attempts();
  await server.refuse();
  await pass(5_000);
  expect(attempts() - before).toBeLessThanOrEqual(4);
  await server.recover(goodAnswer(2, stream));
  // Chromium's own 3 s until it tries to come back are real ones.
  const isBack = async () => (await see()) === 'ann 2' && server.openStreams() === 1;
  await expect(async () => expect(await passUntil(isBack, 500)).toBe(true)).toPass({ timeout: 20_000 });
});

for (const { title, text, asks } of badFrames) {
  test(`F33: ${title} makes the page ${asks ? 'ask again' : 'do nothing'}`, async ({ server, visit }) => {
    server.reply = goodAnswer(1, stream);
    const { see, pass, waitToSee } = await visit();
    await expect.poll(server.openStreams).toBe(1);
    await pass(2_000);
    server.reply = goodAnswer(2, stream);
    const before = server.requests.length;
    server.sendRaw(text);
    if (asks) {
      await waitToSee('ann 2');
    } else {
      await pass(2_000);
      expect(server.requests).toHaveLength(before);
      expect(await see()).toBe('ann 1');
    }
    // It did no harm to what follows.
    server.reply = goodAnswer(3, stream);
    server.send(refetch);
    await waitToSee('ann 3');
  });
}

const deadStreams: ReadonlyArray<
  Pick<Fault, 'title'> & { readonly reply: Exclude<Fault['reply'], 'refuse'> }
> = [
  { title: 'answers 404', reply: replies.status(404) },
  { title: 'answers 500', reply: replies.status(500) },
  { title: 'answers with a web page', reply: replies.status(200, { 'Content-Type': 'text/html' }, '<p>') },
  { title: 'is cut at once', reply: replies.reset },
];

for (const { title, reply } of deadStreams) {
  test(`F34: a stream that ${title}, while evaluation is fine, slows down, and is replaced by a poll`, async ({
    server,
    visit,
  }) => {
    server.streamReply = reply;
    server.reply = goodAnswer(1, stream);
    const { see, pass, passUntil, attempts, status } = await visit();
    await pass(60_000);
    const minute = attempts();
    // The first answer, one after the first failure, and a poll of at least 30 s.
    expect(minute).toBeLessThanOrEqual(5);
    expect(server.streamRequests.length).toBeLessThanOrEqual(10);
    server.reply = goodAnswer(2, stream);
    expect(await passUntil(async () => (await see()) === 'ann 2', 75_000)).toBe(true);
    await pass(120_000);
    expect(attempts() - minute).toBeLessThanOrEqual(7);
    expect(attempts() - minute).toBeGreaterThan(1);
    expect(await status()).toBe('READY');
  });
}

test('F35: a stream without a sign of life for 60 s is taken for dead, and replaced by a poll', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1, stream);
  // A proxy keeps all of it to itself, headers included or not.
  for (const kept of [replies.hang, silent]) {
    server.streamReply = kept;
    const { page, see, pass, passUntil, attempts } = await visit();
    await pass(5_000);
    server.reply = goodAnswer(2, stream);
    expect(await passUntil(async () => (await see()) === 'ann 2', 75_000)).toBe(true);
    const before = attempts();
    await pass(120_000);
    expect(attempts() - before).toBeGreaterThan(0);
    expect(attempts() - before).toBeLessThanOrEqual(5);
    await page.close();
    server.reply = goodAnswer(1, stream);
  }
});

test('F35: a heartbeat every 25 s keeps the stream, without any request', async ({ server, visit }) => {
  server.reply = goodAnswer(1, stream);
  const { pass, attempts, untilQuiet, waitToSee } = await visit();
  await expect.poll(server.openStreams).toBe(1);
  await pass(2_000);
  const before = attempts();
  const followed = server.streamRequests.length;
  for (let beat = 0; beat < 6; beat++) {
    await pass(25_000);
    server.send('{"type":"heartbeat"}');
    await untilQuiet();
    await pass(500);
  }
  expect(attempts()).toBe(before);
  expect(server.streamRequests).toHaveLength(followed);
  server.reply = goodAnswer(2, stream);
  server.send(refetch);
  await waitToSee('ann 2');
});

const silent: Exclude<Fault['reply'], 'refuse'> = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
};
