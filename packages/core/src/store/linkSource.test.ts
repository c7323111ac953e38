// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FlagSource } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import { deferred, fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { createFlagStore } from './createFlagStore.ts';

const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the subject', () => {
  it.each(['fails', 'hangs', 'throws'])(
    'never sees what another one has when the backend %s',
    async (how) => {
      const source = fakeSource({ checkout: true });
      const store = createFlagStore({ flags: shopFlags, source, context: ann });
      store.start();
      expect(store.evaluate('checkout').value).toBe(true);
      const seen: unknown[] = [];
      store.subscribe('checkout', () => seen.push(store.evaluate('checkout').value));
      const { promise, reject } = deferred<Status>();
      source.answer = () => {
        if (how === 'throws') throw new Error('429');
        return promise;
      };
      store.setContext(bob);
      if (how === 'fails') reject(new Error('429'));
      source.emit({ subject: 'ann', keys: ['checkout'], status: 'READY' });
      source.emit({ subject: undefined, status: 'READY' });
      await new Promise((done) => setTimeout(done));
      expect(store.evaluate('checkout').value).toBe(false);
      expect(new Set(seen)).toEqual(new Set([false]));
    },
  );

  it('is not reached by a late answer about the one before', async () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    const late = deferred<Status>();
    source.answer = () => late.promise;
    store.setContext(bob);
    const answer = deferred<Status>();
    source.answer = () => answer.promise;
    store.setContext({ targetingKey: 'eve' });
    late.resolve('READY');
    await late.promise;
    expect(store.evaluate('checkout')).toMatchObject({ value: false, pending: true });
    answer.resolve('READY');
    await answer.promise;
    expect(store.evaluate('checkout').value).toBe(true);
  });

  it('never sees what a source holds for another one that it had not even answered yet', () => {
    const source = fakeSource({ checkout: true });
    source.answer = () => new Promise(() => {});
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    store.setContext(bob);
    expect(store.evaluate('checkout')).toMatchObject({ value: false, pending: true });
  });

  it('keeps its values while other attributes of it are asked for, unless they are not to be held', () => {
    for (const whileReconciling of ['hold', 'pending'] as const) {
      const source = fakeSource({ checkout: true });
      const store = createFlagStore({ flags: shopFlags, source, context: ann, whileReconciling });
      store.start();
      source.answer = () => new Promise(() => {});
      store.setContext({ ...ann, plan: 'pro' });
      expect(store.evaluate('checkout').value).toBe(whileReconciling === 'hold');
      expect(store.state.getState().status).toBe('RECONCILING');
    }
  });

  it('is the only one that a source is asked about, also before the start', () => {
    const store = createFlagStore({ source: fakeSource({ checkout: true }), context: ann });
    expect(store.view('ann').flag('checkout').value()).toBe(true);
    expect(store.view('bob').flag('checkout').evaluation()).toMatchObject({ pending: true });
  });

  it('is not asked for again with an equal context', () => {
    const source = fakeSource();
    const store = createFlagStore({ source, context: { ...ann } });
    store.start();
    store.setContext({ ...ann });
    expect(source.asked).toHaveLength(1);
  });

  it('is followed by whoever listens to a flag', () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    const heard: unknown[] = [];
    const undo = store.subscribe('checkout', () => heard.push(store.evaluate('checkout').value));
    source.answer = () => new Promise(() => {});
    store.setContext(bob);
    source.emit({ subject: 'bob', status: 'READY' });
    expect(heard).toEqual([false]);
    undo();
    store.setContext(ann);
    expect(heard).toEqual([false]);
  });

  it('may be changed by whoever hears that the store has started', () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    const undo = store.state.subscribe(({ status }) => {
      if (status !== 'READY') return;
      undo();
      store.setContext(bob);
    });
    store.start();
    expect(source.asked).toEqual([ann, bob]);
    expect(store.evaluate('checkout').value).toBe(true);
  });

  it('is believed when it is told of later than it was asked for', () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    source.answer = () => 'NOT_READY';
    store.setContext(bob);
    expect(store.evaluate('checkout')).toMatchObject({ pending: true });
    source.emit({ subject: 'bob', status: 'READY' });
    expect(store.evaluate('checkout').value).toBe(true);
  });

  it('is asked for anew when the store was stopped for one and starts for another', () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start()();
    store.setContext(bob);
    expect(store.evaluate('checkout')).toMatchObject({ value: false, pending: true });
    source.answer = () => new Promise(() => {});
    store.start();
    expect(store.evaluate('checkout')).toMatchObject({ value: false, pending: true });
  });
});

it('keeps from the next subject what a source learnt that was stopped before it answered', () => {
  const known = { value: 'of ann', reason: 'STATIC' } as const;
  const store = createFlagStore({
    source: {
      name: 'silent',
      start: () => new Promise(() => {}),
      setContext: () => new Promise(() => {}),
      peek: () => known,
      subscribe: () => () => {},
      stop: () => {},
    },
    context: { targetingKey: 'ann' },
  });
  store.start()();
  store.setContext({ targetingKey: 'ben' });
  expect(store.evaluate('headline')).toMatchObject({ value: undefined, pending: true });
});

/** A page whose source says that it is as it was. */
function createPage() {
  const source = fakeSource({ checkout: true });
  source.answer = () => undefined;
  const peek = vi.spyOn(source, 'peek');
  const store = createFlagStore({ flags: shopFlags, source, context: ann });
  return { source, store, peek };
}

describe('a source that has what it has had from the beginning', () => {
  it('is READY for everybody', () => {
    const { store } = createPage();
    expect(store.evaluate('checkout').value).toBe(true);
    store.start();
    expect([store.state.getState().status, store.evaluate('checkout').value]).toEqual(['READY', true]);
    store.setContext(bob);
    expect([store.state.getState().status, store.evaluate('checkout').value]).toEqual(['READY', true]);
  });

  it('is compared with nothing when it starts again', () => {
    const { store, peek } = createPage();
    const stop = store.start();
    store.evaluate('checkout');
    stop();
    peek.mockClear();
    store.start();
    expect(peek).not.toHaveBeenCalled();
    expect(store.state.getState().status).toBe('READY');
  });

  it.each<[string, FlagSource['start']]>([
    ['says READY', () => 'READY'],
    ['promises nothing', async () => undefined],
  ])('is compared once it %s', async (_what, answer) => {
    const { source, store } = createPage();
    const stop = store.start();
    expect(store.evaluate('checkout').value).toBe(true);
    stop();
    source.values = { checkout: false };
    source.start = answer;
    store.start();
    await Promise.resolve();
    expect([store.state.getState().status, store.evaluate('checkout').value]).toEqual(['READY', false]);
  });
});

it('gives up what was asked before, and what is asked when it stops, as an abort', () => {
  const signals: AbortSignal[] = [];
  const ask: FlagSource['start'] = (_context, signal) => {
    signals.push(signal);
    return 'READY';
  };
  const source: FlagSource = { ...fakeSource(), start: ask, setContext: ask };
  const store = createFlagStore({ flags: shopFlags, source, context: ann });
  const stop = store.start();
  store.setContext(bob);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  stop();
  expect(signals.map(({ reason }) => (reason as Error).name)).toEqual(['AbortError', 'AbortError']);
});
