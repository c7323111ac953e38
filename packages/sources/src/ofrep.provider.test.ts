import {
  boolean,
  createFlagStore,
  defineFlags,
  number,
  type FlagSource,
  type FlagStore,
  type Status,
} from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ofrep, type OfrepOptions } from './ofrep.ts';
import { answering } from './testing/answering.ts';
import { createLocks } from './testing/createLocks.ts';
import { observe, signal } from './testing/observe.ts';

/** What the tests of OpenFeature's own OFREP web provider ask of a provider, asked of this source in our words. */
const flags = defineFlags({ a: boolean({ default: false }), b: number({ default: 42 }) });
const ann = { targetingKey: 'ann' };
const sse = (rest: object = {}) => ({
  eventStreams: [{ type: 'sse', url: 'https://sse.example/s', ...rest }],
});
const opened: FakeStream[] = [];
let isHidden = false;

class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  isClosed = false;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    opened.push(this);
  }

  say(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  close(): void {
    this.isClosed = true;
  }
}

function run(options: OfrepOptions): FlagStore<typeof flags> {
  const store = createFlagStore({ flags, source: observe(ofrep(options)).source, context: ann });
  onTestFinished(store.start());
  return store;
}

async function start(answer: Parameters<typeof answering>[0], options: OfrepOptions = {}) {
  const fetch = answering(answer);
  const observed = observe(ofrep({ ...options, fetch }));
  await observed.source.start(ann, signal);
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  const tag = (index: number) => new Headers(fetch.mock.calls.at(index)?.[1]?.headers).get('If-None-Match');
  return { ...observed, fetch, tag };
}

/** Asks again, when the other tabs have had the time to hear of the last answer. */
async function again(source: FlagSource | undefined): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
  await source?.refresh?.();
  await vi.dynamicImportSettled();
}

async function settled(store: FlagStore<typeof flags>): Promise<Status> {
  await vi.advanceTimersByTimeAsync(0);
  return store.state.getState().status;
}

function show(state: DocumentVisibilityState): void {
  isHidden = state === 'hidden';
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  opened.length = 0;
  vi.stubGlobal('EventSource', FakeStream);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  Object.defineProperty(navigator, 'locks', { value: createLocks(), configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
  isHidden = false;
});

describe('initialising', () => {
  it('P1: is READY with an answer', async () => {
    expect(await settled(run({ fetch: answering(() => ({ flags: { a: true } })) }))).toBe('READY');
  });

  it.each([401, 403])('P2: is FATAL with %i', async (status) => {
    expect(await settled(run({ fetch: answering(() => ({ status })) }))).toBe('FATAL');
  });

  it.each([429, 400, 500])('P3: is ERROR with %i, whatever of the request was wrong', async (status) => {
    expect(await settled(run({ fetch: answering(() => ({ status })) }))).toBe('ERROR');
  });
});

describe('evaluating', () => {
  it('P4: tells a flag that is not there, and has the code’s default', async () => {
    const store = run({ fetch: answering(() => ({})) });
    await settled(store);
    expect(store.evaluate('a')).toMatchObject({ value: false, errorCode: 'FLAG_NOT_FOUND' });
  });

  it.each([{}, { value: null }])('P5: has the code’s default, and no error, for %j', async (value) => {
    const entry = {
      key: 'b',
      reason: 'DISABLED',
      variant: 'none',
      metadata: { team: 'x', odd: {} },
      ...value,
    };
    const fetch = async () => Response.json({ flags: [entry] });
    const store = run({ fetch });
    await settled(store);
    expect(store.evaluate('b')).toEqual({
      value: 42,
      reason: 'DEFAULT',
      variant: 'none',
      metadata: { team: 'x' },
    });
    expect(store.source?.peek('b')).toMatchObject({ reason: 'DISABLED' });
  });

  it('P6: has value, reason, variant and metadata of a flag', async () => {
    const entry = {
      key: 'b',
      value: 7,
      reason: 'TARGETING_MATCH_SPLIT',
      variant: 'v',
      metadata: { team: 'x' },
    };
    const store = run({ fetch: async () => Response.json({ flags: [entry] }) });
    await settled(store);
    expect(store.evaluate('b')).toMatchObject({ value: 7, reason: 'TARGETING_MATCH_SPLIT', variant: 'v' });
  });

  it('P7: hands on the error of a flag, and tells another type', async () => {
    const entries = [
      { key: 'a', errorCode: 'PARSE_ERROR', errorDetails: 'x' },
      { key: 'b', value: 'seven', reason: 'STATIC' },
    ];
    const store = run({ fetch: async () => Response.json({ flags: entries }) });
    await settled(store);
    expect(store.evaluate('a')).toMatchObject({ value: false, errorCode: 'PARSE_ERROR' });
    expect(store.evaluate('b')).toMatchObject({ value: 42, errorCode: 'TYPE_MISMATCH' });
  });
});

describe('changing', () => {
  it('P8: names what is different, and nothing when nothing is', async () => {
    let value = 1;
    const { source, changes } = await start(() => ({ flags: { a: value, b: 1 } }));
    await again(source);
    value = 2;
    await again(source);
    expect(changes).toEqual([{ subject: 'ann', status: 'READY', keys: ['a'] }]);
  });

  it('P9: is RECONCILING for another context, without what an event named', async () => {
    const fetch = answering(() => ({}));
    const store = run({ fetch });
    await settled(store);
    store.setContext({ targetingKey: 'bob' });
    expect(store.state.getState().status).toBe('RECONCILING');
    expect(await settled(store)).toBe('READY');
    expect(fetch.mock.lastCall?.[0]).toBe('/ofrep/v1/evaluate/flags');
  });

  it('P10: is STALE while the backend does not answer, and READY again after it', async () => {
    let isDown = false;
    const store = run({ fetch: answering(() => (isDown ? undefined : {})) });
    await settled(store);
    isDown = true;
    await again(store.source);
    expect(await settled(store)).toBe('STALE');
    isDown = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await settled(store)).toBe('READY');
  });

  it('P11: does not ask again before Retry-After is over', async () => {
    const { fetch } = await start(() => ({ status: 429, headers: { 'Retry-After': '5' } }), {
      pollInterval: 1_000,
    });
    await vi.advanceTimersByTimeAsync(4_900);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('P12: does not poll unless it is told to', async () => {
    const { fetch } = await start(() => ({}));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('P13: polls in its interval, with the ETag, and not while it is hidden', async () => {
    const { fetch, tag } = await start(() => ({ headers: { ETag: '"1"' } }), { changeDetection: 'polling' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(tag(-1)).toBe('"1"');
    show('hidden');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(fetch).toHaveBeenCalledTimes(3);
    show('visible');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  it('P14: asks at most 4 times in 30 s of failure, however often it polls', async () => {
    const { fetch } = await start(() => undefined, { changeDetection: 'polling', pollInterval: 1_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(fetch.mock.calls.length).toBeLessThanOrEqual(4);
    const limited = await start(() => ({ status: 503, headers: { 'Retry-After': '10' } }), {
      pollInterval: 1_000,
    });
    await vi.advanceTimersByTimeAsync(29_900);
    expect(limited.fetch.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it.each(['polling', 'none'] as const)('P15: follows no stream with %s', async (changeDetection) => {
    const { fetch, source } = await start(() => ({ rest: sse() }), { changeDetection });
    await source.setContext({ ...ann, plan: 'pro' }, signal);
    show('hidden');
    show('visible');
    await vi.advanceTimersByTimeAsync(25_000);
    expect(opened).toEqual([]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('a stream', () => {
  it('P16: is asked for where the answer says, and each of several', async () => {
    const eventStreams = [
      ...sse().eventStreams,
      { type: 'websocket', url: 'wss://sse.example' },
      { type: 'sse', endpoint: { origin: 'https://other.example', requestUri: '/s?x=1' } },
    ];
    await start(() => ({ rest: { eventStreams } }));
    expect(opened.map(({ url }) => url)).toEqual(['https://sse.example/s', 'https://other.example/s?x=1']);
  });

  it('P17: hands on what its event names, once', async () => {
    const { fetch } = await start(() => ({ rest: sse() }));
    opened[0]?.say('{"type":"refetchEvaluation","etag":"x","lastModified":5}');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch.mock.lastCall?.[0]).toBe(
      '/ofrep/v1/evaluate/flags?flagConfigEtag=x&flagConfigLastModified=5',
    );
    opened[0]?.say('{"type":"somethingElse"}');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('P18: is kept while its address is the same, and followed to another one', async () => {
    let url = 'https://sse.example/s';
    const { source } = await start(() => ({ rest: sse({ url }) }));
    await again(source);
    expect(opened).toHaveLength(1);
    url = 'https://sse.example/other';
    await again(source);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  it('P19: is left when the answer names none any more', async () => {
    let rest: object = sse();
    const { source } = await start(() => ({ rest }));
    rest = {};
    await again(source);
    expect(opened[0]?.isClosed).toBe(true);
  });

  it.each([
    { title: 'what the backend says', options: {}, rest: sse({ inactivityDelaySec: 30 }), delay: 30_000 },
    {
      title: 'what the app says',
      options: { inactivityDelay: 10_000 },
      rest: sse({ inactivityDelaySec: 30 }),
      delay: 10_000,
    },
    { title: '120 s', options: {}, rest: sse(), delay: 120_000 },
    {
      title: '120 s if it says nonsense',
      options: {},
      rest: sse({ inactivityDelaySec: 'x' }),
      delay: 120_000,
    },
  ])('P20: of a hidden page is left after $title, and the page then asks for everything', async (each) => {
    const { fetch, tag } = await start(() => ({ headers: { ETag: '"1"' }, rest: each.rest }), each.options);
    show('hidden');
    await vi.advanceTimersByTimeAsync(each.delay - 1);
    expect(opened.at(-1)?.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(opened.at(-1)?.isClosed).toBe(true);
    const streams = opened.length;
    const before = fetch.mock.calls.length;
    show('visible');
    await vi.advanceTimersByTimeAsync(0);
    await vi.dynamicImportSettled();
    expect(fetch).toHaveBeenCalledTimes(before + 1);
    expect(tag(-1)).toBeNull();
    expect(opened).toHaveLength(streams + 1);
  });

  it('P20: of a page that was opened in the background is left, too', async () => {
    isHidden = true;
    const { fetch, tag } = await start(() => ({ headers: { ETag: '"1"' }, rest: sse() }));
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened[0]?.isClosed).toBe(true);
    show('visible');
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(tag(-1)).toBeNull();
  });

  it('P21: of a page that is seen again in time is kept', async () => {
    await start(() => ({ rest: sse() }));
    show('hidden');
    await vi.advanceTimersByTimeAsync(50_000);
    show('visible');
    await vi.advanceTimersByTimeAsync(100);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([false]);
  });

  it('P22: that is silent is opened again, and the backend asked, as long as nothing is heard', async () => {
    const { fetch } = await start(() => ({ rest: sse() }));
    await vi.advanceTimersByTimeAsync(65_100);
    expect(opened).toHaveLength(2);
    expect(fetch).toHaveBeenCalledTimes(2);
    for (let count = 0; count < 10; count++) {
      opened[1]?.say('{"type":"stillHere"}');
      await vi.advanceTimersByTimeAsync(25_000);
    }
    expect(opened).toHaveLength(2);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('P23: is left when the source stops, and not opened again', async () => {
    const { source } = await start(() => ({ rest: sse() }));
    source.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it('P24: is never named in what is said or stored', async () => {
    const { source } = await start(() => ({ rest: sse({ url: 'https://sse.example/s?token=secret' }) }));
    opened[0]?.say('{');
    const [stream] = opened;
    if (stream) stream.readyState = FakeStream.CLOSED;
    stream?.dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(600_000);
    source.stop();
    expect(JSON.stringify([vi.mocked(console.warn).mock.calls, Object.entries(localStorage)])).not.toContain(
      'secret',
    );
  });
});

describe('credentials', () => {
  it('P25: that are new are tried by themselves after a refusal, the old ones never', async () => {
    let token = 'old';
    const headers = () => ({ Authorization: token, 'X-Selector': 'shop' });
    const { fetch, see, changes } = await start(
      () => (token === 'old' ? { status: 401 } : { flags: { a: 1 } }),
      { headers },
    );
    await vi.advanceTimersByTimeAsync(600_000);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    token = 'new';
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch.mock.lastCall?.[1]?.headers).toMatchObject({ Authorization: 'new', 'X-Selector': 'shop' });
    expect(see('a')).toBe(1);
    expect(changes.at(-1)?.status).toBe('READY');
  });
});
