// @vitest-environment node
import { boolean, createFlagStore, defineFlags, number, type FlagStore, type Status } from '@halyard/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ofrep } from './ofrep.ts';
import { observe } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer, type FaultServer } from './testing/startFaultServer.ts';

const flags = defineFlags({ checkout: boolean({ default: false }), rows: number({ default: 8 }) });

interface Running {
  readonly store: FlagStore<typeof flags>;
  /** All statuses there were after the first. */
  readonly statuses: readonly Status[];
}

/** A started store for which unknown means on: the rule that an outage must not trigger. */
function run(server: FaultServer): Running {
  const { source } = observe(ofrep({ baseUrl: server.url, timeout: 1_000 }));
  const store = createFlagStore({ flags, source, context: { targetingKey: 'ann' }, onMissing: 'on' });
  const statuses: Status[] = [];
  store.state.subscribe(({ status }) => {
    if (status !== 'NOT_READY' && status !== statuses.at(-1)) statuses.push(status);
  });
  onTestFinished(store.start());
  return { store, statuses };
}

describe('a store on an OFREP source', () => {
  it('has a missing flag on, once the backend has listed all it has', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ rows: 4 });
    const { store } = run(server);
    expect(store.evaluate('checkout')).toMatchObject({ value: false, pending: true });
    await expect.poll(() => store.evaluate('rows').value).toBe(4);
    expect(store.evaluate('checkout')).toMatchObject({ value: true, errorCode: 'FLAG_NOT_FOUND' });
  });

  it.each([
    { title: 'a reset', reply: replies.reset },
    { title: '500', reply: replies.status(500) },
    { title: '404', reply: replies.status(404) },
    { title: '401', reply: replies.status(401) },
    { title: 'a web page', reply: replies.status(200, {}, '<html>') },
    { title: 'silence', reply: replies.hang },
    { title: 'an incomplete list', reply: replies.flags({}, { metadata: { complete: false } }) },
    { title: 'a bad entry', reply: replies.json({ flags: [{ key: 'checkout' }] }) },
    { title: 'an entry without a name', reply: replies.json({ flags: [null] }) },
    { title: 'an error', reply: replies.json({ flags: [{ key: 'checkout', errorCode: 'GENERAL' }] }) },
  ])('never has it on because of $title', async ({ reply }) => {
    const server = await startFaultServer();
    server.reply = reply;
    const { store, statuses } = run(server);
    const seen = new Set([store.evaluate('checkout').value]);
    store.subscribe('checkout', () => seen.add(store.evaluate('checkout').value));
    await expect.poll(() => statuses.length, { timeout: 4_000 }).toBeGreaterThan(0);
    expect([...seen]).toEqual([false]);
  });

  it('is STALE with all its values in an outage, and READY after it', { timeout: 30_000 }, async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ rows: 4 });
    const { store, statuses } = run(server);
    await expect.poll(() => store.state.getState().status).toBe('READY');
    await server.refuse();
    await store.source?.refresh?.();
    expect(store.state.getState().status).toBe('STALE');
    store.setContext({ targetingKey: 'ann', plan: 'pro' });
    await expect.poll(() => store.state.getState().status).toBe('STALE');
    expect(store.evaluate('rows')).toMatchObject({ value: 4, reason: 'STATIC' });
    expect(store.evaluate('checkout').value).toBe(true);
    server.reply = replies.flags({ rows: 5, checkout: false });
    await server.resume();
    await expect.poll(() => store.evaluate('rows').value, { timeout: 15_000 }).toBe(5);
    expect(statuses).toEqual(['READY', 'STALE', 'RECONCILING', 'STALE', 'READY']);
  });

  it("never shows another subject's values, whatever the backend does", async () => {
    const server = await startFaultServer();
    server.reply = replies.bySubject({ ann: replies.flags({ rows: 4 }), bob: replies.status(500) });
    const { store } = run(server);
    await expect.poll(() => store.evaluate('rows').value).toBe(4);
    store.setContext({ targetingKey: 'bob' });
    expect(store.evaluate('rows')).toMatchObject({ value: 8, pending: true });
    await expect.poll(() => store.state.getState().status).toBe('ERROR');
    expect(store.evaluate('rows')).toMatchObject({ value: 8, reason: 'ERROR' });
    store.setContext({ targetingKey: 'ann' });
    expect(store.evaluate('rows')).toMatchObject({ value: 8, pending: true });
    await expect.poll(() => store.evaluate('rows').value).toBe(4);
  });
});
