// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceChange } from '../FlagSource.ts';
import { clientSource } from './clientSource.ts';
import type { ChangeHint, FlagClient } from './FlagClient.ts';

const ann = { targetingKey: 'ann' };
const { signal } = new AbortController();
const warn = vi.spyOn(console, 'warn');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function fail(): never {
  throw new Error('mine');
}

/** A client in the hands of the test. */
function setUp(client: Partial<FlagClient> = {}) {
  const reads: string[] = [];
  let hear: ((hint?: ChangeHint) => void) | undefined;
  const unwatch = vi.fn();
  const source = clientSource({
    name: 'acme',
    identify: () => {},
    snapshot: () => ({ read: (key) => (reads.push(key), { value: reads.length, reason: 'STATIC' }) }),
    watch: (changed) => {
      hear = changed;
      return unwatch;
    },
    ...client,
  });
  const changes: SourceChange[] = [];
  source.subscribe((change) => changes.push(change));
  return { source, reads, changes, unwatch, hear: (hint?: ChangeHint) => hear?.(hint) };
}

describe('a source over a client', () => {
  it('reads a flag once per snapshot and kind', async () => {
    const { source, reads, hear } = setUp();
    await source.start(ann, signal);
    for (let read = 0; read < 3; read++) source.peek('a');
    expect(reads).toEqual(['a']);
    hear();
    source.peek('a');
    expect(reads).toEqual(['a', 'a']);
  });

  it('asks again after 2 s, ever more rarely, until the client succeeds, and is quiet then', async () => {
    warn.mockImplementation(() => {});
    let isWell = false;
    const identify = vi.fn(() => (isWell ? undefined : Promise.reject(new Error('mine'))));
    const { source, changes } = setUp({ identify });
    expect(await source.start(ann, signal)).toBe('ERROR');
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('HAL-420'), expect.any(Error));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(identify).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(identify).toHaveBeenCalledTimes(2);
    isWell = true;
    await vi.advanceTimersByTimeAsync(1);
    expect(identify).toHaveBeenCalledTimes(3);
    expect(changes.at(-1)).toEqual({ subject: 'ann', status: 'READY' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(identify).toHaveBeenCalledTimes(3);
  });

  it('leaves no timer and no listener when it is stopped', async () => {
    warn.mockImplementation(() => {});
    const { source, unwatch } = setUp({ identify: () => Promise.reject(new Error('mine')) });
    await source.start(ann, signal);
    source.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(unwatch).toHaveBeenCalledTimes(1);
  });

  it('waits for the last answer before it asks for the next, where the client wants that', async () => {
    const asked: unknown[] = [];
    let answer: (() => void) | undefined;
    const identify: FlagClient['identify'] = ({ targetingKey }) => {
      asked.push(targetingKey);
      return new Promise((resolve) => (answer = resolve));
    };
    const { source } = setUp({ isSerial: true, identify });
    void source.start(ann, signal);
    await vi.advanceTimersByTimeAsync(0);
    void source.setContext({ targetingKey: 'ben' }, signal);
    const last = source.setContext({ targetingKey: 'cid' }, signal);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['ann']);
    answer?.();
    await vi.advanceTimersByTimeAsync(0);
    // Nobody waits for ben any more.
    expect(asked).toEqual(['ann', 'cid']);
    answer?.();
    expect(await last).toBe('READY');
  });

  it('hears nothing of a client that has not answered for this subject', async () => {
    const { source, hear, changes } = setUp({ identify: () => new Promise(() => {}) });
    const settled = source.start(ann, signal);
    hear();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await settled).toBe('ERROR');
    hear();
    expect(changes).toEqual([]);
    expect(source.peek('a')).toBe('failed');
  });

  it('is STALE with what the client has stored, and while it fails', async () => {
    const { source, hear, changes } = setUp({ identify: () => 'STALE' });
    expect(await source.start(ann, signal)).toBe('STALE');
    expect(source.peek('a')).toMatchObject({ value: 1 });
    hear({ isFailing: true });
    hear({ keys: ['a'] });
    expect(changes).toEqual([
      { subject: 'ann', status: 'STALE' },
      { subject: 'ann', status: 'READY', keys: ['a'] },
    ]);
  });

  it('survives a client that cannot be watched, summed up or read', async () => {
    warn.mockImplementation(() => {});
    expect(await setUp({ watch: fail }).source.start(ann, signal)).toBe('ERROR');
    expect(await setUp({ snapshot: fail }).source.start(ann, signal)).toBe('ERROR');
    const { source } = setUp({ snapshot: () => ({ read: fail }) });
    await source.start(ann, signal);
    expect(source.peek('a')).toBe('failed');
  });

  it('lists nothing unless the client says so, and asks it to look again in its own way', async () => {
    const refresh = vi.fn();
    const track = vi.fn();
    const { source, changes } = setUp({ refresh, track });
    expect(source.lists).toBe('none');
    await source.start(ann, signal);
    await source.refresh?.();
    expect(refresh).toHaveBeenCalledOnce();
    expect(changes).toEqual([{ subject: 'ann', status: 'READY' }]);
    (source as { track?(name: string, details: object): void }).track?.('paid', { value: 3 });
    expect(track).toHaveBeenCalledWith('paid', { value: 3 });
  });

  it('says nothing of a request that another one has overtaken, however long it takes', async () => {
    const { source } = setUp({
      identify: ({ targetingKey }) => (targetingKey === 'ann' ? new Promise(() => {}) : undefined),
    });
    const first = source.start(ann, signal);
    expect(await source.setContext({ targetingKey: 'bob' }, signal)).toBe('READY');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await first).toBe('RECONCILING');
  });
});
