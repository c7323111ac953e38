// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ofrep } from './ofrep.ts';
import { answering } from './testing/answering.ts';
import { observe, signal } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann' };
/** Answers nobody. */
const forEver: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a stopped source', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has no request under way', async () => {
    const server = await startFaultServer();
    server.reply = replies.hang;
    const { source } = observe(ofrep({ baseUrl: server.url }));
    const settled = source.start(ann, signal);
    await expect.poll(() => server.openRequests()).toBe(1);
    source.stop();
    await settled;
    await expect.poll(() => server.openRequests()).toBe(0);
  });

  it.each([
    { title: 'during its first request', outcome: forEver },
    { title: 'after a failure', outcome: answering(() => ({ status: 500 })) },
    { title: 'after no answer', outcome: answering(() => undefined) },
    { title: 'after an answer', outcome: answering(() => ({ flags: { a: 1 } })) },
  ])('has no timer when it stops $title', async ({ outcome }) => {
    vi.useFakeTimers();
    const { source } = observe(ofrep({ fetch: outcome }));
    const settled = source.start(ann, signal);
    await vi.advanceTimersByTimeAsync(500);
    source.stop();
    await settled;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not ask again after a failure', async () => {
    const server = await startFaultServer();
    const { source, changes } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    source.stop();
    server.reply = replies.flags({ a: 1 });
    await source.refresh?.();
    await pause(1_500);
    expect(server.requests).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  it('starts again with what it knew of the same subject, and of no other', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: 1 });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    source.stop();
    server.reply = replies.status(500);
    expect(await source.start(ann, signal)).toBe('STALE');
    expect(see('a')).toBe(1);
    source.stop();
    expect(await source.start({ targetingKey: 'bob' }, signal)).toBe('ERROR');
    expect(see('a')).toBe('failed');
  });

  it('was started twice in vain: one answer counts, and one connection is left', async () => {
    const server = await startFaultServer();
    server.reply = replies.late(50, replies.flags({ a: 1 }));
    const { source, see, changes } = observe(ofrep({ baseUrl: server.url }));
    const first = source.start(ann, signal);
    source.stop();
    expect(await source.start(ann, signal)).toBe('READY');
    await first;
    expect(see('a')).toBe(1);
    expect(changes).toEqual([]);
    expect(server.openRequests()).toBe(0);
  });
});
