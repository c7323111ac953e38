// @vitest-environment node
import { getActiveResourcesInfo } from 'node:process';
import { describe, expect, it } from 'vitest';
import { ofrep } from './ofrep.ts';
import { observe, signal } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann' };
const timers = () => getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a stopped source', () => {
  it('has no request under way and no timer', async () => {
    const server = await startFaultServer();
    server.reply = replies.hang;
    const before = timers();
    const { source } = observe(ofrep({ baseUrl: server.url }));
    const settled = source.start(ann, signal);
    await expect.poll(() => server.openRequests()).toBe(1);
    source.stop();
    await settled;
    await expect.poll(() => server.openRequests()).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
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
