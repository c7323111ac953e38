// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ofrep } from './ofrep.ts';
import { observe, signal } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };

describe('a change of subject', () => {
  it('makes the values of the last one unknown at once', async () => {
    const server = await startFaultServer();
    server.reply = replies.bySubject({
      ann: replies.flags({ a: 'of ann' }),
      bob: replies.flags({ a: 'of bob' }),
    });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    const settled = source.setContext(bob, signal);
    expect(see('a')).toBe('pending');
    expect([...(source.keys?.() ?? [])]).toEqual([]);
    expect(await settled).toBe('READY');
    expect(see('a')).toBe('of bob');
  });

  it.each([
    { title: '429', reply: replies.status(429), status: 'ERROR' },
    { title: '500', reply: replies.status(500), status: 'ERROR' },
    { title: '401', reply: replies.status(401), status: 'FATAL' },
    { title: '304', reply: replies.status(304), status: 'ERROR' },
    { title: 'a reset', reply: replies.reset, status: 'ERROR' },
  ])('never shows them again, not even when it meets $title', async ({ reply, status }) => {
    const server = await startFaultServer();
    server.reply = replies.bySubject({ ann: replies.tagged('"1"', { a: 'of ann' }), bob: reply });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    expect(await source.setContext(bob, signal)).toBe(status);
    expect(see('a')).toBe('failed');
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
  });

  it('drops the late answer of the last one', async () => {
    const server = await startFaultServer();
    server.reply = replies.bySubject({
      ann: replies.late(200, replies.flags({ a: 'of ann' })),
      bob: replies.flags({ a: 'of bob' }),
    });
    const { source, see, changes } = observe(ofrep({ baseUrl: server.url }));
    const first = source.start(ann, signal);
    await expect.poll(() => server.requests.length).toBe(1);
    expect(await source.setContext(bob, signal)).toBe('READY');
    await first;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(see('a')).toBe('of bob');
    expect(changes).toEqual([]);
    expect(server.openRequests()).toBe(0);
  });

  it('and back again asks anew', async () => {
    const server = await startFaultServer();
    server.reply = replies.bySubject({ ann: replies.tagged('"1"', { a: 'of ann' }), bob: replies.hang });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    void source.setContext(bob, signal);
    const settled = source.setContext(ann, signal);
    expect(see('a')).toBe('pending');
    expect(await settled).toBe('READY');
    expect(see('a')).toBe('of ann');
  });
});

describe('another attribute of the same subject', () => {
  it('leaves the values until the answer is here, and names no ETag', async () => {
    const server = await startFaultServer();
    server.reply = replies.tagged('"1"', { a: 'free' });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    server.reply = replies.late(100, replies.flags({ a: 'pro' }));
    const settled = source.setContext({ ...ann, plan: 'pro' }, signal);
    expect(see('a')).toBe('free');
    expect(await settled).toBe('READY');
    expect(see('a')).toBe('pro');
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(server.requests[1]?.context).toEqual({ targetingKey: 'ann', plan: 'pro' });
  });

  it('settles as STALE with those values when the backend fails', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: 'free' });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    server.reply = replies.status(500);
    expect(await source.setContext({ ...ann, plan: 'pro' }, signal)).toBe('STALE');
    expect(see('a')).toBe('free');
  });

  it('settles as STALE after 3 s of silence', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: 'free' });
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    server.reply = replies.hang;
    expect(await source.setContext({ ...ann, plan: 'pro' }, signal)).toBe('STALE');
    expect(see('a')).toBe('free');
  });
});
