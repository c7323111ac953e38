// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofrep } from './ofrep.ts';
import { answering } from './testing/answering.ts';
import { observe, signal } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann' };
const minute = 60_000;

describe('asking again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    { title: 'no answer', answer: undefined },
    { title: '500', answer: { status: 500 } },
    { title: '502', answer: { status: 502 } },
    { title: '429', answer: { status: 429 } },
    { title: 'a Retry-After that says nothing', answer: { status: 503, headers: { 'Retry-After': 'soon' } } },
  ])('after $title gets slower, to 30 s at most', async ({ answer }) => {
    const times: number[] = [];
    const fetch = answering(() => {
      times.push(Date.now());
      return answer;
    });
    const { source, warnings } = observe(ofrep({ fetch }));
    expect(await source.start(ann, signal)).toBe('ERROR');
    await vi.advanceTimersByTimeAsync(5 * minute);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits[0]).toBeGreaterThanOrEqual(4_500);
    expect(waits[0]).toBeLessThanOrEqual(5_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    expect(Math.min(...waits.slice(4))).toBeGreaterThanOrEqual(27_000);
    expect(warnings()).toEqual(['HAL-403']);
  });

  it.each([500, 1_000, 2_000, 3_000, 4_000, 5_000])(
    'heals within 5 s of an outage of %i ms',
    async (outage) => {
      const end = Date.now() + outage;
      const fetch = answering(() => (Date.now() < end ? undefined : { flags: { a: true } }));
      const { source, see, changes } = observe(ofrep({ fetch }));
      expect(await source.start(ann, signal)).toBe('ERROR');
      await vi.advanceTimersByTimeAsync(outage + 5_000);
      expect(see('a')).toBe(true);
      expect(changes).toEqual([{ subject: 'ann', status: 'READY' }]);
    },
  );

  it('begins anew with each outage, in its pace and in what it says', async () => {
    let isDown = true;
    const fetch = answering(() => (isDown ? undefined : { flags: { a: 1 } }));
    const { source, warnings } = observe(ofrep({ fetch }));
    await source.start(ann, signal);
    await vi.advanceTimersByTimeAsync(10 * minute);
    isDown = false;
    await vi.advanceTimersByTimeAsync(minute);
    isDown = true;
    const before = fetch.mock.calls.length;
    await source.refresh?.();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(fetch).toHaveBeenCalledTimes(before + 2);
    expect(warnings()).toEqual(['HAL-403', 'HAL-403']);
  });

  it.each([400, 404, 410])('after %i begins at a minute', async (status) => {
    const fetch = answering(() => ({ status }));
    const { source } = observe(ofrep({ fetch }));
    await source.start(ann, signal);
    await vi.advanceTimersByTimeAsync(0.9 * minute);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(0.4 * minute);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(fetch.mock.calls.length).toBeGreaterThan(12);
    expect(fetch.mock.calls.length).toBeLessThan(18);
  });

  it.each([401, 403])('after %i is for refresh or another context', async (status) => {
    let answer: object = { status };
    const fetch = answering(() => answer);
    const { source, see, changes } = observe(ofrep({ fetch }));
    expect(await source.start(ann, signal)).toBe('FATAL');
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(fetch).toHaveBeenCalledTimes(1);
    await source.refresh?.();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(changes).toEqual([]);
    answer = { flags: { a: 1 } };
    expect(await source.setContext({ targetingKey: 'bob' }, signal)).toBe('READY');
    expect(see('a')).toBe(1);
    answer = { status };
    await source.refresh?.();
    expect(changes).toEqual([{ subject: 'bob', status: 'FATAL', keys: [] }]);
    expect(see('a')).toBe(1);
  });

  it.each([
    { retryAfter: '120', least: 2 * minute },
    { retryAfter: new Date(Date.UTC(2026, 0, 1, 0, 2)).toUTCString(), least: 2 * minute },
    // No shorter than usual: a flood of pages must not be asked for.
    { retryAfter: '0', least: 4_500, most: 5_000 },
    { retryAfter: new Date(0).toUTCString(), least: 4_500, most: 5_000 },
    { retryAfter: '999999999', least: 5 * minute },
  ])(
    'waits as long as Retry-After: $retryAfter says, within reason',
    async ({ retryAfter, least, most = least }) => {
      vi.setSystemTime(Date.UTC(2026, 0, 1));
      const fetch = answering(() => ({ status: 429, headers: { 'Retry-After': retryAfter } }));
      const { source } = observe(ofrep({ fetch }));
      await source.start(ann, signal);
      await vi.advanceTimersByTimeAsync(least - 1);
      expect(fetch).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1 + most - least);
      expect(fetch).toHaveBeenCalledTimes(2);
    },
  );
});

describe('a refresh', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks whatever Retry-After stands in the way', async () => {
    const fetch = answering(() => ({ status: 429, headers: { 'Retry-After': '60' } }));
    const { source } = observe(ofrep({ fetch }));
    await source.start(ann, signal);
    await source.refresh?.();
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('during a request makes one more, since that may be too old to know, and all that were asked for are answered by it', async () => {
    let value = 1;
    const fetch = answering(() => ({ flags: { a: value } }));
    const { source, see } = observe(ofrep({ fetch }));
    const started = source.start(ann, signal);
    await Promise.resolve();
    value = 2;
    await Promise.all([started, source.refresh?.(), source.refresh?.(), source.refresh?.()]);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(see('a')).toBe(2);
  });
});

describe('a running source', () => {
  it(
    'keeps its values through an outage, says so once, and heals by itself',
    { timeout: 30_000 },
    async () => {
      const server = await startFaultServer();
      server.reply = replies.flags({ a: 1 });
      const { source, see, changes, warnings } = observe(ofrep({ baseUrl: server.url }));
      await source.start(ann, signal);
      await server.refuse();
      await source.refresh?.();
      expect(see('a')).toBe(1);
      expect(changes).toEqual([{ subject: 'ann', status: 'STALE', keys: [] }]);
      await source.refresh?.();
      expect(changes).toHaveLength(1);
      expect(warnings()).toEqual(['HAL-403']);
      server.reply = replies.flags({ a: 2 });
      await server.resume();
      await expect.poll(() => see('a'), { timeout: 5_000 }).toBe(2);
      expect(changes.slice(1)).toEqual([{ subject: 'ann', status: 'READY', keys: ['a'] }]);
    },
  );

  it('asks with the ETag, takes 304 for "unchanged", and says nothing then', async () => {
    const server = await startFaultServer();
    server.reply = replies.tagged('"1"', { a: { deep: true }, b: 1 });
    const { source, changes } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    const before = source.peek('a');
    await source.refresh?.();
    expect(server.requests[1]?.headers['if-none-match']).toBe('"1"');
    expect(source.peek('a')).toBe(before);
    expect(changes).toEqual([]);
  });

  it('names what changed, and keeps the rest identical, without any ETag', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: { deep: true }, b: 1, gone: 1 });
    const { source, see, changes } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    const before = source.peek('a');
    await source.refresh?.();
    expect(changes).toEqual([]);
    server.reply = replies.flags({ a: { deep: true }, b: 2, born: 1 });
    await source.refresh?.();
    expect(source.peek('a')).toBe(before);
    expect(see('gone')).toBe('missing');
    expect(changes).toEqual([{ subject: 'ann', status: 'READY', keys: ['b', 'gone', 'born'] }]);
  });

  it('keeps what it knows of a flag whose entry makes no sense, and names it once', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: 1, b: 1 });
    const { source, see, changes, warnings } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    server.reply = replies.json({
      flags: [{ key: 'a' }, { key: 'b', value: 2, reason: 'STATIC' }, { key: 'c' }],
    });
    await source.refresh?.();
    await source.refresh?.();
    expect([see('a'), see('b'), see('c')]).toEqual([1, 2, 'failed']);
    expect(changes).toEqual([{ subject: 'ann', status: 'READY', keys: ['b', 'c'] }]);
    expect(warnings()).toEqual(['HAL-404']);
    expect(vi.mocked(console.warn).mock.calls[0]).toContain('a, c');
  });

  it('says "withheld" of flags that an incomplete list does not name', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: 1 }, { metadata: { complete: false } });
    const { source, see, changes } = observe(ofrep({ baseUrl: server.url }));
    await source.start(ann, signal);
    expect(see('b')).toBe('withheld');
    server.reply = replies.flags({ a: 1 }, { metadata: { complete: true } });
    await source.refresh?.();
    expect(see('b')).toBe('missing');
    expect(changes).toEqual([{ subject: 'ann', status: 'READY' }]);
  });
});
