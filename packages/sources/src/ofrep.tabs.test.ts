// @vitest-environment node
import type { EvaluationContext } from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofrep, type OfrepOptions } from './ofrep.ts';
import { createLocks } from './testing/createLocks.ts';
import { FetchEventSource } from './testing/FetchEventSource.ts';
import { observe, signal, type Observed } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer, type FaultServer } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann' };
const streams = { eventStreams: [{ type: 'sse', endpoint: { requestUri: '/stream?token=secret' } }] };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sources of one process are as tabs to each other: they have the same locks and channels. */
function openTabs(count: number, options: OfrepOptions): Observed[] {
  return Array.from({ length: count }, () => observe(ofrep(options)));
}

async function startAll(tabs: readonly Observed[], context: EvaluationContext = ann): Promise<unknown[]> {
  return Promise.all(tabs.map(async ({ source }) => source.start(context, signal)));
}

async function openTen(): Promise<{ readonly server: FaultServer; readonly tabs: readonly Observed[] }> {
  const server = await startFaultServer();
  server.reply = replies.tagged('"1"', { a: 1 }, streams);
  const tabs = openTabs(10, { baseUrl: server.url });
  await startAll(tabs);
  // The first time, what follows a stream must be loaded.
  await expect.poll(() => server.openStreams(), { timeout: 10_000 }).toBe(1);
  await expect.poll(() => server.requests.length, { timeout: 5_000 }).toBe(2);
  await expect.poll(() => server.openRequests()).toBe(0);
  return { server, tabs };
}

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

/** Says something as another script on the origin could: where tabs tell what the backend answered, and where what a stream said. */
function say(url: string, ...messages: readonly unknown[]): void {
  for (const name of [JSON.stringify([url, ann]), `${JSON.stringify([url, 'ann'])} stream`]) {
    const channel = new BroadcastChannel(`halyard:ofrep:${name}`);
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has none.
    for (const message of messages) channel.postMessage(message);
    channel.close();
  }
}

const seen = (tabs: readonly Observed[]) => [...new Set(tabs.map(({ see }) => see('a')))];

describe('ten tabs of a subject', { timeout: 30_000 }, () => {
  beforeEach(() => {
    vi.stubGlobal('EventSource', FetchEventSource);
    vi.stubGlobal('navigator', { locks: createLocks() });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('that begin together make one request and follow one stream', async () => {
    const { server, tabs } = await openTen();
    expect(seen(tabs)).toEqual([1]);
    await pause(300);
    expect(server.streamRequests).toHaveLength(1);
    // The second is for what happened before the stream was there.
    expect(server.requests).toHaveLength(2);
  });

  it('ask each for itself where the browser has neither locks nor channels', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', undefined);
    const server = await startFaultServer();
    server.reply = replies.tagged('"1"', { a: 1 }, streams);
    const tabs = openTabs(2, { baseUrl: server.url });
    expect(await startAll(tabs)).toEqual(['READY', 'READY']);
    expect([seen(tabs), server.requests.length]).toEqual([[1], 2]);
  });

  it('all have what one of them was told after an event', async () => {
    const { server, tabs } = await openTen();
    server.reply = replies.tagged('"2"', { a: 2 }, streams);
    server.send('{"type":"refetchEvaluation","etag":"2"}');
    await expect.poll(() => seen(tabs)).toEqual([2]);
    expect(server.requests).toHaveLength(3);
    for (const { changes } of tabs) {
      expect(changes).toEqual([{ subject: 'ann', status: 'READY', keys: ['a'] }]);
    }
    // Each knows the ETag by now, too.
    await tabs[9]?.source.refresh?.();
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"2"');
  });

  it('have another one follow the stream when the first is gone, which asks for what it missed', async () => {
    const { server, tabs } = await openTen();
    const [first, ...others] = tabs;
    first?.source.stop();
    server.reply = replies.tagged('"2"', { a: 2 }, streams);
    await expect.poll(() => seen(others)).toEqual([2]);
    await expect.poll(() => server.openStreams()).toBe(1);
    expect(server.streamRequests).toHaveLength(2);
    expect(first?.see('a')).toBe(1);
  });

  it('wait together as long as the backend asked for, and then ask once', async () => {
    const { server, tabs } = await openTen();
    server.reply = replies.status(503, { 'Retry-After': '2' });
    server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => server.requests.length).toBe(3);
    await expect.poll(() => tabs.every(({ changes }) => changes.at(-1)?.status === 'STALE')).toBe(true);
    server.send('{"type":"refetchEvaluation"}');
    await pause(1_000);
    expect(server.requests).toHaveLength(3);
    server.reply = replies.tagged('"2"', { a: 2 }, streams);
    await expect.poll(() => seen(tabs), { timeout: 5_000 }).toEqual([2]);
    expect(server.requests).toHaveLength(4);
    expect(tabs.flatMap(({ warnings }) => warnings()).filter((code) => code !== 'HAL-403')).toEqual([]);
  });

  it('leave a failing backend alone together, however long they had been quiet', async () => {
    const { server, tabs } = await openTen();
    await pause(2_000);
    server.reply = replies.status(500);
    server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => tabs.every(({ changes }) => changes.at(-1)?.status === 'STALE')).toBe(true);
    await pause(3_500);
    expect(server.requests).toHaveLength(3);
  });

  it('of different contexts each ask for themselves, about the same event', async () => {
    const server = await startFaultServer();
    server.reply = (response, request) =>
      replies.flags({ a: request.context['plan'] }, streams)(response, request);
    const [free, pro] = [openTabs(1, { baseUrl: server.url }), openTabs(3, { baseUrl: server.url })];
    await startAll(free, { ...ann, plan: 'free' });
    await expect.poll(() => server.openStreams()).toBe(1);
    await startAll(pro, { ...ann, plan: 'pro' });
    expect([seen(free), seen(pro)]).toEqual([['free'], ['pro']]);
    expect(server.streamRequests).toHaveLength(1);
    server.reply = (response, request) =>
      replies.flags({ a: `new ${String(request.context['plan'])}` }, streams)(response, request);
    server.send('{"type":"refetchEvaluation","etag":"7"}');
    await expect.poll(() => [seen(free), seen(pro)]).toEqual([['new free'], ['new pro']]);
    expect(server.requests.at(-1)?.query).toEqual({ flagConfigEtag: '7' });
  });

  it('take nothing from those of another subject', async () => {
    const server = await startFaultServer();
    server.reply = replies.bySubject({ ann: replies.flags({ a: 'of ann' }), bob: replies.status(500) });
    const [first, second] = [openTabs(3, { baseUrl: server.url }), openTabs(3, { baseUrl: server.url })];
    await startAll(first);
    await startAll(second, { targetingKey: 'bob' });
    await Promise.all(first.map(async ({ source }) => source.refresh?.()));
    await pause(100);
    expect([seen(first), seen(second)]).toEqual([['of ann'], ['failed']]);
  });

  it.each([
    null,
    'hello',
    42,
    {},
    { name: 'x' },
    { age: 0, body: bytes('{') },
    { age: 0, body: bytes('null') },
    { age: 0, body: bytes('{"flags":null}') },
    { age: 0, body: Uint8Array.of(0x22, 0xff, 0x22).buffer },
    { age: 0, body: {} },
    { age: 0, body: 1, etag: {} },
    { age: 0, body: '{"flags":[]}' },
    { age: 'now', body: bytes('{"flags":[]}') },
    { age: -1, body: bytes('{"flags":[]}') },
    { age: 1e9, body: bytes('{"flags":[]}') },
    { age: 0, body: bytes('{"flags":[]}'), etag: 'a\r\nb' },
    { age: 0, etag: '"7"' },
    { query: {} },
    { query: '#/../x' },
    { name: 'x', query: '/../x' },
  ])('are not confused by what another script says: %j', async (message) => {
    const { server, tabs } = await openTen();
    say(server.url, message);
    await pause(100);
    server.reply = replies.tagged('"3"', { a: 3 }, streams);
    server.send('{"type":"refetchEvaluation"}');
    await expect.poll(() => seen(tabs)).toEqual([3]);
    expect(tabs.map(({ changes }) => changes.filter(({ status }) => status !== 'READY'))).toEqual(
      tabs.map(() => []),
    );
  });

  it('are never kept from asking by what another script says', async () => {
    const { server, tabs } = await openTen();
    say(
      server.url,
      { age: 0, wait: null },
      { age: 0, wait: {} },
      { age: 0, wait: 'never' },
      { age: 0, wait: -1 },
      { age: 0, wait: [] },
    );
    server.reply = replies.tagged('"3"', { a: 3 }, streams);
    await expect.poll(() => seen(tabs), { timeout: 5_000 }).toEqual([3]);
  });

  it('stay refused while another one finds the backend unreachable', async () => {
    const server = await startFaultServer();
    server.reply = replies.status(401);
    const tabs = openTabs(1, { baseUrl: server.url });
    expect(await startAll(tabs)).toEqual(['FATAL']);
    await pause(10);
    say(server.url, { age: 0, wait: 60_000 });
    await pause(100);
    expect(tabs.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('that cannot agree ask each for themselves, and follow no stream', async () => {
    vi.stubGlobal('navigator', {});
    const server = await startFaultServer();
    server.reply = replies.flags({ a: 1 }, streams);
    const tabs = openTabs(10, { baseUrl: server.url });
    await startAll(tabs);
    await pause(300);
    expect(seen(tabs)).toEqual([1]);
    expect(server.requests).toHaveLength(10);
    expect(server.streamRequests).toHaveLength(0);
  });

  it('do not wait for ever for one that is frozen', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const server = await startFaultServer();
    server.reply = replies.hang;
    const [frozen, other] = openTabs(2, { baseUrl: server.url });
    void frozen?.source.start(ann, signal);
    await expect.poll(() => server.requests.length).toBe(1);
    server.reply = replies.flags({ a: 1 });
    expect(await other?.source.start(ann, signal)).toBe('READY');
  });
});
