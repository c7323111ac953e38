import type { EvaluationContext } from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofrep, type OfrepOptions } from './ofrep.ts';
import { answering } from './testing/answering.ts';
import { observe, signal, type Observed } from './testing/observe.ts';

const ann = { targetingKey: 'ann@example.com' };
const bob = { targetingKey: 'bob' };
const day = 86_400_000;
const stored = () => JSON.stringify(Object.entries(localStorage));

/** A page that was given `flags`, and was left. */
async function visit(
  flags: object,
  options: OfrepOptions = {},
  context: EvaluationContext = ann,
): Promise<void> {
  const rest = { eventStreams: [{ type: 'sse', url: 'https://sse.example?token=secret' }] };
  const { source } = observe(ofrep({ ...options, fetch: answering(() => ({ flags, rest })) }));
  await source.start(context, signal);
  source.stop();
}

function reload(answer: Parameters<typeof answering>[0], options: OfrepOptions = {}): Observed {
  return observe(ofrep({ ...options, fetch: answering(answer) }));
}

describe('what was answered on an earlier page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('serves at once, READY and CACHED, until the backend has answered', async () => {
    await visit({ a: 1, b: true });
    const { source, see, changes } = reload(() => ({ flags: { a: 2, b: true } }));
    expect(source.start(ann, signal)).toBe('READY');
    expect(source.peek('a')).toMatchObject({ value: 1, reason: 'CACHED' });
    await vi.advanceTimersByTimeAsync(0);
    expect(see('a')).toBe(2);
    expect(source.peek('b')).toMatchObject({ value: true, reason: 'STATIC' });
    expect(changes).toEqual([{ subject: ann.targetingKey, status: 'READY', keys: ['a', 'b'] }]);
  });

  it.each([
    { title: 'cannot be reached', answer: undefined, status: 'STALE' },
    { title: 'answers 500', answer: { status: 500 }, status: 'STALE' },
    { title: 'answers 400', answer: { status: 400 }, status: 'STALE' },
    { title: 'answers 401', answer: { status: 401 }, status: 'FATAL' },
    { title: 'answers 403', answer: { status: 403 }, status: 'FATAL' },
  ])('goes on serving, and stays stored, when the backend $title', async ({ answer, status }) => {
    await visit({ a: 1 });
    const { source, see, changes } = reload(() => answer);
    expect(source.start(ann, signal)).toBe('READY');
    await vi.advanceTimersByTimeAsync(0);
    expect(see('a')).toBe(1);
    expect(changes).toEqual([{ subject: ann.targetingKey, status, keys: [] }]);
    expect(stored()).toContain('flags');
  });

  it.each([
    { title: 'cannot be reached', answer: undefined, value: 1, status: 'STALE' },
    { title: 'answers 503', answer: { status: 503 }, value: 1, status: 'STALE' },
    { title: 'answers 429', answer: { status: 429 }, value: 1, status: 'STALE' },
    { title: 'answers 400', answer: { status: 400 }, value: 'failed', status: 'ERROR' },
    { title: 'answers 401', answer: { status: 401 }, value: 'failed', status: 'FATAL' },
    { title: 'answers 403', answer: { status: 403 }, value: 'failed', status: 'FATAL' },
    { title: 'answers', answer: { flags: { a: 2 } }, value: 2, status: 'READY' },
  ])('with network-first is $value if the backend $title', async ({ answer, value, status }) => {
    await visit({ a: 1 });
    const { source, see } = reload(() => answer, { cacheMode: 'network-first' });
    expect(await source.start(ann, signal)).toBe(status);
    expect(see('a')).toBe(value);
  });

  it('with network-first serves after 3 s without an answer', async () => {
    await visit({ a: 1 });
    const { source, see } = observe(ofrep({ fetch: answerNobody, cacheMode: 'network-first' }));
    const settled = source.start(ann, signal);
    expect(see('a')).toBe('pending');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await settled).toBe('STALE');
    expect(source.peek('a')).toMatchObject({ value: 1, reason: 'CACHED' });
  });

  it('is nobody else’s', async () => {
    await visit({ a: 1 });
    const { source, see } = reload(() => undefined);
    expect(await source.start(bob, signal)).toBe('ERROR');
    expect(see('a')).toBe('failed');
    expect(localStorage).toHaveLength(0);
  });

  it('is no other backend’s', async () => {
    await visit({ a: 1 });
    const { source } = reload(() => undefined, { baseUrl: 'https://other.example' });
    expect(await source.start(ann, signal)).toBe('ERROR');
    expect(stored()).toContain('flags');
  });

  it('is forgotten when nobody is logged in any more', async () => {
    await visit({ a: 1 });
    const { source } = reload(() => ({ flags: { a: 2 } }));
    await source.start({}, signal);
    expect(localStorage).toHaveLength(0);
  });

  it.each<OfrepOptions>([{ persist: false }, { cacheMode: 'disabled' }])(
    'is neither stored, nor served, nor left there with %j',
    async (options) => {
      await visit({ a: 1 }, options);
      expect(localStorage).toHaveLength(0);
      await visit({ a: 1 });
      const { source } = reload(() => undefined, options);
      expect(await source.start(ann, signal)).toBe('ERROR');
      expect(localStorage).toHaveLength(0);
    },
  );

  it('is stored without the subject’s name, and without the addresses of streams', async () => {
    await visit({ a: 'value of a' });
    expect(stored()).toContain('value of a');
    expect(stored()).not.toContain('ann');
    expect(stored()).not.toContain('sse.example');
    expect(stored()).not.toContain('secret');
  });

  it.each([
    [29, 'READY'],
    [31, 'ERROR'],
    [-31, 'ERROR'],
  ])('%i days later is worth: %s', async (days, status) => {
    await visit({ a: 1 });
    vi.setSystemTime(Date.now() + days * day);
    const { source } = reload(() => undefined);
    expect(await source.start(ann, signal)).toBe(status);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '1',
    '{"flags":null}',
    '{"writtenAt":0,"flags":[]}',
    '\uFFFF',
    '{"version":7}',
  ])('is worth nothing if it became %j, and is written again', async (text) => {
    await visit({ a: 1 });
    const [key = ''] = Object.keys(localStorage);
    localStorage.setItem(key, text);
    const down = reload(() => undefined);
    expect(await down.source.start(ann, signal)).toBe('ERROR');
    expect(down.warnings()).toEqual(['HAL-403']);
    await visit({ a: 2 });
    expect(reload(() => undefined).source.start(ann, signal)).toBe('READY');
  });

  it('is worth nothing where a member of it is wrong', async () => {
    await visit({ a: 1 });
    const [key = ''] = Object.keys(localStorage);
    const entry = JSON.parse(localStorage.getItem(key) ?? '');
    for (const flags of [null, 'x', {}, 1, Array.from({ length: 20_001 }, () => ({}))]) {
      localStorage.setItem(key, JSON.stringify({ ...entry, flags }));
      expect(await reload(() => undefined).source.start(ann, signal)).toBe('ERROR');
    }
  });

  it('leaves alone what another version has stored under its own key', async () => {
    localStorage.setItem('halyard:ofrep:/:v2', 'of a later version');
    await visit({ a: 1 });
    await visit({ a: 1 }, {}, {});
    expect(stored()).toContain('of a later version');
  });

  it.each([
    { title: 'blocked', spoil: () => vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse) },
    { title: 'full', spoil: () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse) },
  ])('is not missed on this page where storage is $title, and that is said once', async ({ spoil }) => {
    spoil();
    let value = 1;
    const { source, see, warnings } = reload(() => ({ flags: { a: value } }));
    expect(await source.start(ann, signal)).toBe('READY');
    value = 2;
    await source.refresh?.();
    expect(see('a')).toBe(2);
    expect(warnings()).toEqual(['HAL-405']);
  });

  it('is still the old one where a new one is too large, or does not fit', async () => {
    await visit({ a: 1 });
    await visit({ a: 'x'.repeat(2 ** 20) });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    await visit({ a: 3 });
    const { source, see } = reload(() => undefined);
    expect(source.start(ann, signal)).toBe('READY');
    expect(see('a')).toBe(1);
  });
});

function answerNobody(): Promise<never> {
  return new Promise(() => {});
}

function refuse(): never {
  throw new DOMException('no', 'QuotaExceededError');
}
