import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofrep } from './ofrep.ts';
import { answering } from './testing/answering.ts';
import { observe, signal, type Observed } from './testing/observe.ts';

const ann = { targetingKey: 'ann' };
let isHidden = false;

function show(state: DocumentVisibilityState): void {
  isHidden = state === 'hidden';
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

function restore(persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}

/** Into the back/forward cache, and back. */
async function putAside(): Promise<void> {
  window.dispatchEvent(new Event('pagehide'));
  restore(true);
  await vi.advanceTimersByTimeAsync(0);
}

async function start(fetch: ReturnType<typeof answering>): Promise<Observed> {
  const observed = observe(ofrep({ fetch }));
  await observed.source.start(ann, signal);
  return observed;
}

describe('a page that comes back', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    isHidden = false;
  });

  it('is asked for when it is seen again, unless that was a moment ago', async () => {
    const fetch = answering(() => ({ flags: { a: 1 } }));
    await start(fetch);
    show('hidden');
    await vi.advanceTimersByTimeAsync(5_000);
    show('visible');
    expect(fetch).toHaveBeenCalledTimes(1);
    show('hidden');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    show('visible');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is asked for with the ETag, however long nobody has looked', async () => {
    const fetch = answering(() => ({ headers: { ETag: '"1"' }, flags: { a: 1 } }));
    await start(fetch);
    for (const away of [60_000, 3_600_000]) {
      show('hidden');
      await vi.advanceTimersByTimeAsync(away);
      show('visible');
      await vi.advanceTimersByTimeAsync(0);
    }
    const tags = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('If-None-Match'));
    expect(tags).toEqual([null, '"1"', '"1"']);
  });

  it('is asked for when it is online again, and when it leaves the back/forward cache', async () => {
    const fetch = answering(() => ({ headers: { ETag: '"1"' }, flags: { a: 1 } }));
    await start(fetch);
    await vi.advanceTimersByTimeAsync(1_000);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledTimes(2);
    await putAside();
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(fetch.mock.lastCall?.[1]?.headers).toEqual({ 'Content-Type': 'application/json' });
    restore(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('asks again where it was put aside in the middle of a request', async () => {
    const fetch = vi.fn(answering(() => ({ flags: { a: 1 } })));
    await start(fetch);
    // Aborted, it never ends: a page that is put aside hears of nothing.
    fetch.mockImplementationOnce(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(20_000);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledTimes(2);
    await putAside();
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('waits as long as the backend asked for', async () => {
    const fetch = answering(() => ({ status: 429, headers: { 'Retry-After': '60' } }));
    await start(fetch);
    window.dispatchEvent(new Event('online'));
    restore(true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('does not wait for a long back-off', async () => {
    let isDown = true;
    const fetch = answering(() => (isDown ? undefined : { flags: { a: 1 } }));
    const { see } = await start(fetch);
    await vi.advanceTimersByTimeAsync(120_000);
    isDown = false;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1_250);
    expect(see('a')).toBe(1);
  });

  it('hurries a retry, but asks a failing backend once in a second at most', async () => {
    const fetch = answering(() => undefined);
    await start(fetch);
    for (let count = 0; count < 9; count++) {
      window.dispatchEvent(new Event('online'));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is of no interest to a stopped source', async () => {
    const fetch = answering(() => ({ flags: { a: 1 } }));
    const added = vi.spyOn(window, 'addEventListener');
    const { source } = await start(fetch);
    // jsdom uses a timer to store something.
    await vi.advanceTimersByTimeAsync(0);
    show('hidden');
    source.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(
      added.mock.calls.map(([, , options]) => (options as AddEventListenerOptions).signal?.aborted),
    ).toEqual(added.mock.calls.map(() => true));
    show('visible');
    window.dispatchEvent(new Event('online'));
    restore(true);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
