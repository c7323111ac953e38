// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofrep } from './ofrep.ts';
import { createLocks } from './testing/createLocks.ts';
import { FetchEventSource } from './testing/FetchEventSource.ts';
import { answering } from './testing/answering.ts';
import { observe, signal, type Observed } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer, type FaultServer } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann' };
const streams = { eventStreams: [{ type: 'sse', endpoint: { requestUri: '/stream?token=secret' } }] };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A source that has its first values and its stream. */
async function connect(rest: object = streams): Promise<Observed & { readonly server: FaultServer }> {
  const server = await startFaultServer();
  server.reply = replies.tagged('"1"', { a: 1 }, rest);
  const observed = observe(ofrep({ baseUrl: server.url }));
  await observed.source.start(ann, signal);
  // The first time, what follows a stream must be loaded.
  await expect.poll(() => server.openStreams(), { timeout: 10_000 }).toBe(1);
  await expect.poll(() => server.requests.length).toBe(2);
  await expect.poll(() => server.openRequests()).toBe(0);
  return { ...observed, server };
}

describe('a stream of events', { timeout: 30_000 }, () => {
  beforeEach(() => {
    vi.stubGlobal('EventSource', FetchEventSource);
    vi.stubGlobal('navigator', { locks: createLocks() });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is followed as soon as it is named, and what happened until then is not missed', async () => {
    const { server, changes } = await connect();
    expect(server.streamRequests).toMatchObject([{ query: { token: 'secret' } }]);
    expect(server.requests[1]?.headers['if-none-match']).toBe('"1"');
    expect(changes).toEqual([]);
  });

  it('makes the source ask again, with what the event names', async () => {
    const { server, see, changes } = await connect();
    server.reply = replies.tagged('"2"', { a: 2 }, streams);
    server.send('{"type":"refetchEvaluation","etag":"\\"x y\\"","lastModified":1771622898}');
    await expect.poll(() => see('a')).toBe(2);
    expect(server.requests.at(-1)?.query).toEqual({
      flagConfigEtag: '"x y"',
      flagConfigLastModified: '1771622898',
    });
    expect(changes).toEqual([{ subject: 'ann', status: 'READY', keys: ['a'] }]);
    await expect.poll(() => server.openRequests()).toBe(0);
    server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => server.requests.length).toBe(4);
    expect(server.requests.at(-1)?.query).toEqual({});
    expect(server.streamRequests).toHaveLength(1);
  });

  it.each([
    { data: '{"type":"somethingElse"}', asks: false },
    { data: 'null', asks: false },
    { data: '[]', asks: false },
    { data: '"refetchEvaluation"', asks: false },
    { data: '{"type":"refetchEval', asks: true },
    { data: 'hello', asks: true },
    { data: '{"type":"refetchEvaluation","etag":{},"lastModified":[]}', asks: true },
  ])('that says $data makes it ask: $asks', async ({ data, asks }) => {
    const { server } = await connect();
    server.send(data);
    await pause(100);
    await expect.poll(() => server.requests.length).toBe(asks ? 3 : 2);
    expect(server.requests.at(-1)?.query).toEqual({});
  });

  it('makes one request of many events, and one more of those that came during it', async () => {
    const { server, see } = await connect();
    server.reply = replies.late(300, replies.flags({ a: 2 }, streams));
    for (let count = 0; count < 20; count++) server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => server.requests.length).toBe(3);
    for (let count = 0; count < 20; count++) server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => see('a')).toBe(2);
    await pause(500);
    expect(server.requests).toHaveLength(4);
  });

  it('has what its event names handed on until there is an answer', async () => {
    const { server, see } = await connect();
    server.reply = replies.status(503, { 'Retry-After': '1' });
    server.send('{"type":"refetchEvaluation","etag":"2"}');
    await expect.poll(() => server.requests.length).toBe(3);
    server.reply = replies.flags({ a: 2 }, streams);
    await expect.poll(() => see('a'), { timeout: 3_000 }).toBe(2);
    expect(server.requests.slice(2).map(({ query }) => query.flagConfigEtag)).toEqual(['2', '2']);
  });

  it('is restored when it is cut, and what happened meanwhile is not missed', async () => {
    const { server, see } = await connect();
    server.reply = replies.flags({ a: 2 }, streams);
    server.cutStreams();
    await expect.poll(() => see('a')).toBe(2);
    expect(server.streamRequests).toHaveLength(2);
  });

  it(
    'is restored when the backend was gone for a while and its proxy refused the stream',
    { timeout: 30_000 },
    async () => {
      const { server, see, source } = await connect();
      server.streamReply = replies.status(502);
      server.reply = replies.status(502);
      server.cutStreams();
      await expect.poll(() => server.streamRequests.length, { timeout: 10_000 }).toBeGreaterThan(2);
      expect(source.peek('a')).toMatchObject({ value: 1 });
      server.streamReply = (response) =>
        response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
      server.reply = replies.flags({ a: 2 }, streams);
      await expect.poll(() => see('a'), { timeout: 10_000 }).toBe(2);
      await expect.poll(() => server.openStreams(), { timeout: 10_000 }).toBe(1);
    },
  );

  it('that is refused for good is tried ever more slowly, however well evaluations go', async () => {
    vi.useFakeTimers();
    const streamsAt: number[] = [];
    vi.stubGlobal(
      'EventSource',
      class Refused extends EventTarget {
        static readonly CLOSED = 2;
        readyState = 2;
        constructor() {
          super();
          streamsAt.push(Date.now());
          setTimeout(() => this.dispatchEvent(new Event('error')));
        }
        close() {}
      },
    );
    const fetch = answering(() => ({ flags: { a: 1 }, rest: streams }));
    const { source, changes, warnings } = observe(ofrep({ fetch, baseUrl: 'http://127.0.0.1' }));
    await source.start(ann, signal);
    await vi.advanceTimersByTimeAsync(300_000);
    const waits = streamsAt.slice(1).map((time, index) => time - (streamsAt[index] ?? 0));
    expect(waits[0]).toBeGreaterThanOrEqual(4_500);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_100);
    expect(Math.min(...waits.slice(4))).toBeGreaterThanOrEqual(27_000);
    // At first, once more for an address that may be new, then each time that nothing was heard for 65 s.
    expect(fetch.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(fetch.mock.calls.length).toBeLessThanOrEqual(6);
    expect(changes).toEqual([]);
    expect(warnings()).toEqual([]);
  });

  it('whose address has expired is followed at the new one', async () => {
    const { server } = await connect();
    server.streamReply = replies.status(401);
    const renewed = { eventStreams: [{ type: 'sse', url: `${server.url}/renewed/stream` }] };
    server.reply = (response, request) => {
      server.streamReply = (stream) =>
        stream.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
      replies.tagged('"1"', { a: 1 }, renewed)(response, request);
    };
    server.cutStreams();
    await expect.poll(() => server.streamRequests.at(-1)?.path, { timeout: 5_000 }).toBe('/renewed/stream');
    expect(server.openStreams()).toBe(1);
  });

  it('at another address in each answer does not make the source ask for ever', async () => {
    const server = await startFaultServer();
    let count = 0;
    server.reply = (response, request) => {
      const rest = { eventStreams: [{ type: 'sse', url: `${server.url}/stream?token=${++count}` }] };
      replies.flags({ a: 1 }, rest)(response, request);
    };
    const { source } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    await expect.poll(() => server.requests.length, { timeout: 5_000 }).toBe(2);
    await pause(300);
    await expect.poll(() => server.openStreams()).toBe(1);
    expect(server.requests).toHaveLength(2);
  });

  it('of the last subject is left at once, and of the same subject kept', async () => {
    const { server, source } = await connect();
    await source.setContext({ ...ann, plan: 'pro' }, signal);
    expect(server.streamRequests).toHaveLength(1);
    server.reply = replies.hang;
    void source.setContext({ targetingKey: 'bob' }, signal);
    await expect.poll(() => server.openStreams()).toBe(0);
  });

  it('is left when the backend refuses the credentials, and when the source stops', async () => {
    const { server, source } = await connect();
    server.reply = replies.status(401);
    await source.refresh?.();
    await expect.poll(() => server.openStreams()).toBe(0);
    server.reply = replies.flags({ a: 1 }, streams);
    await source.refresh?.();
    await expect.poll(() => server.openStreams()).toBe(1);
    source.stop();
    await expect.poll(() => server.openStreams()).toBe(0);
  });

  it('hurries a retry by its events, but neither floods a failing backend nor passes over Retry-After', async () => {
    const { server } = await connect();
    server.reply = replies.status(503, { 'Retry-After': '3' });
    server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => server.requests.length).toBe(3);
    for (let count = 0; count < 20; count++) {
      server.send('{"type":"refetchEvaluation"}');
      await pause(100);
    }
    expect(server.requests).toHaveLength(3);
    await expect.poll(() => server.requests.length, { timeout: 3_000 }).toBe(4);
  });
});
