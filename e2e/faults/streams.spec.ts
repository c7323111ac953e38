import type { ServerResponse } from 'node:http';
import { badFrames, replies, type Fault, type FaultServer } from '@halyard/testing/fault-server';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { refetch, stream } from './stream.ts';
import type { Visit } from './Visit.ts';

/** Waits until the page follows its stream, and has an answer to what it asked when that was opened. */
async function untilFollowed(server: FaultServer, { waitUntil }: Visit): Promise<void> {
  await waitUntil(() => server.openStreams() === 1 && server.requests.length === 2);
  await waitUntil(() => server.openRequests() === 0);
}

test('F32: a stream that is cut is followed again, and what happened meanwhile is not missed', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1, stream);
  server.streamReply = comingBackSoon;
  const page = await visit();
  await untilFollowed(server, page);
  const open = holdStreams(server);
  // In the middle of an event, too.
  server.sendRaw('data: {"type":"refetchEval');
  server.cutStreams();
  await page.waitUntil(() => server.streamRequests.length === 2);
  server.reply = goodAnswer(2, stream);
  await page.pass(2_000);
  expect(server.requests).toHaveLength(2);
  expect(await page.see()).toBe('ann 1');
  // Nobody tells it of what happened: it asks because the stream is back.
  open();
  await page.waitToSee('ann 2');
  expect(server.requests).toHaveLength(3);
  server.reply = goodAnswer(3, stream);
  server.send(refetch);
  await page.waitToSee('ann 3');
});

test('F32: an answer that was asked for before the stream is back does not stand for what happened meanwhile', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1, stream);
  server.streamReply = comingBackSoon;
  const visitor = await visit();
  await untilFollowed(server, visitor);
  const open = holdStreams(server);
  server.cutStreams();
  await visitor.waitUntil(() => server.streamRequests.length === 2);
  const answers: (() => void)[] = [];
  server.reply = (response, request) => {
    answers.push(() => goodAnswer(2, stream)(response, request));
  };
  // Not awaited: it is answered only once the stream is back.
  await visitor.page.evaluate(() => void faultPage.store.source?.refresh?.());
  await visitor.waitUntil(() => answers.length === 1);
  server.reply = goodAnswer(3, stream);
  const isBack = visitor.page.waitForResponse(/\/stream$/);
  open();
  await isBack;
  for (const answer of answers) answer();
  await visitor.waitToSee('ann 3');
  expect(server.requests).toHaveLength(4);
});

test('F32: a restart of the backend ends with the stream, without a request per second', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1, stream);
  const page = await visit();
  const { see, pass, passUntil, attempts } = page;
  await untilFollowed(server, page);
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
    const page = await visit();
    const { see, pass, waitToSee } = page;
    await untilFollowed(server, page);
    server.reply = goodAnswer(2, stream);
    const before = server.requests.length;
    server.sendRaw(text);
    if (asks) {
      await waitToSee('ann 2');
    } else {
      await pass(2_000);
      expect(server.requests).toHaveLength(before);
      await expect.poll(see).toBe('ann 1');
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
    await expect.poll(status).toBe('READY');
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
  const page = await visit();
  const { pass, attempts, untilQuiet, waitToSee } = page;
  await untilFollowed(server, page);
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

/** A good stream, to which Chromium comes back as soon as it says. */
function comingBackSoon(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('retry: 200\n\n');
}

/** From now on streams are asked for in vain, until what is returned opens them. */
function holdStreams(server: FaultServer): () => void {
  const held: ServerResponse[] = [];
  server.streamReply = (response) => held.push(response);
  return () => {
    server.streamReply = comingBackSoon;
    for (const response of held) comingBackSoon(response);
  };
}
