import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setOverride } from '../overrides/setOverride.ts';
import type { Status } from '../Status.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { deferred, fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { createFlagStore } from './createFlagStore.ts';

const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('createFlagStore', () => {
  it('is pending until the source answered, then has its values', async () => {
    const source = fakeSource({ checkout: true }, 'pending');
    const { promise, resolve } = deferred<Status>();
    source.answer = () => promise;
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    source.values = {};
    store.start();
    expect(store.state.getState().status).toBe('NOT_READY');
    expect(store.evaluate('checkout')).toMatchObject({ value: false, pending: true });
    source.values = { checkout: true };
    resolve('READY');
    await promise;
    expect(store.state.getState().status).toBe('READY');
    expect(store.evaluate('checkout')).toEqual({ value: true, reason: 'STATIC' });
  });

  it('never turns an outage into "missing", whatever onMissing says', async () => {
    const source = fakeSource();
    source.answer = () => Promise.reject(new Error('down'));
    const store = createFlagStore({ flags: shopFlags, source, context: ann, onMissing: 'on' });
    store.start();
    await vi.waitFor(() => expect(store.state.getState().status).toBe('ERROR'));
    expect(store.evaluate('checkout')).toEqual({ value: false, reason: 'ERROR', errorCode: 'GENERAL' });
    source.emit({ subject: 'ann', status: 'READY' });
    expect(store.evaluate('checkout')).toMatchObject({ value: true, errorCode: 'FLAG_NOT_FOUND' });
    source.emit({ subject: 'ann', status: 'ERROR' });
    expect(store.state.getState().status).toBe('STALE');
    expect(store.evaluate('checkout').value).toBe(true);
  });

  it('tells the listeners of a changed flag, and nobody else', () => {
    const source = fakeSource({ checkout: false, layout: 'grid' });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    const heard: string[] = [];
    const undo = store.subscribe('checkout', () => heard.push('checkout'));
    store.subscribe('layout', () => heard.push('layout'));
    source.values = { checkout: true, layout: 'grid' };
    source.emit({ subject: 'ann' });
    expect(heard).toEqual(['checkout']);
    undo();
    source.values = { checkout: false, layout: 'grid' };
    source.emit({ subject: 'ann', keys: [] });
    source.emit({ subject: 'ann', keys: ['checkout'] });
    expect(heard).toEqual(['checkout']);
    expect(store.evaluate('checkout').value).toBe(false);
  });

  it('compares every flag when the source does not say which, or had no values before', () => {
    const source = fakeSource({}, 'pending');
    source.answer = () => new Promise(() => {});
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    const values = () => [store.evaluate('checkout').value, store.evaluate('layout').value];
    expect(values()).toEqual([false, 'grid']);
    source.values = { checkout: true, layout: 'list' };
    source.emit({ subject: 'ann', keys: ['checkout'], status: 'READY' });
    expect(values()).toEqual([true, 'list']);
    source.values = { checkout: false, layout: 'masonry' };
    source.emit({ subject: 'ann', keys: [] });
    expect(values()).toEqual([false, 'masonry']);
  });

  it('has evaluated the flags before anybody hears of the new state', () => {
    const access = fakeAccess();
    const store = createFlagStore({
      flags: shopFlags,
      source: fakeSource({ checkout: false }),
      context: ann,
      access,
    });
    store.start();
    store.evaluate('checkout');
    const seen: unknown[] = [];
    store.state.subscribe(() => seen.push(store.evaluate('checkout').value));
    setOverride(store, 'checkout', { value: true });
    expect(seen).toEqual([true]);
  });

  it('goes on with the other listeners when one throws', () => {
    const source = fakeSource({ checkout: false });
    const store = createFlagStore({ flags: shopFlags, source, context: ann });
    store.start();
    const heard = vi.fn();
    store.subscribe('checkout', () => {
      throw new Error('app');
    });
    store.subscribe('checkout', heard);
    source.values = { checkout: true };
    source.emit({ subject: 'ann' });
    expect(heard).toHaveBeenCalledOnce();
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-101'), expect.any(Error));
  });

  it('survives a source that throws', () => {
    const source = fakeSource();
    source.peek = () => {
      throw new Error('vendor');
    };
    source.answer = () => {
      throw new Error('vendor');
    };
    const store = createFlagStore({ flags: shopFlags, source });
    store.start();
    expect(store.state.getState().status).toBe('ERROR');
    source.emit({ subject: undefined, status: 'READY' });
    expect(store.evaluate('checkout')).toMatchObject({ value: false, errorCode: 'GENERAL' });
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-102'), expect.any(Error));
  });

  it('is not fooled by names from Object.prototype', () => {
    const store = createFlagStore({ flags: shopFlags, source: fakeSource(), access: fakeAccess() });
    store.start();
    for (const key of Object.getOwnPropertyNames(Object.prototype)) {
      expect(store.evaluate(key as 'checkout'), key).toMatchObject({
        value: undefined,
        errorCode: 'FLAG_NOT_FOUND',
      });
    }
  });

  it('starts the source once for any number of callers, and stops it with the last', () => {
    const source = fakeSource();
    const stop = vi.spyOn(source, 'stop');
    const store = createFlagStore({ source });
    const undos = [store.start(), store.start()];
    expect(source.asked).toHaveLength(1);
    undos[0]?.();
    undos[0]?.();
    expect(stop).not.toHaveBeenCalled();
    undos[1]?.();
    expect(stop).toHaveBeenCalledOnce();
    expect(source.listeners.size).toBe(0);
    store.start();
    expect(source.asked).toHaveLength(2);
  });

  it('works without a source and without a catalog', () => {
    const store = createFlagStore();
    store.start();
    expect(store.state.getState().status).toBe('READY');
    expect(store.evaluate('anything')).toEqual({
      value: undefined,
      reason: 'DEFAULT',
      errorCode: 'FLAG_NOT_FOUND',
    });
  });

  it('serves what the server rendered until the source knows better', async () => {
    const source = fakeSource({}, 'pending');
    const bootstrap = {
      targetingKey: 'ann',
      evaluations: new Map([['checkout', { value: true, reason: 'STATIC' }]]),
    };
    const store = createFlagStore({ flags: shopFlags, source, context: ann, bootstrap });
    expect(store.evaluate('checkout').value).toBe(true);
    expect(store.view('ann').flag('checkout').valueAtFirst()).toBe(true);
    expect(store.view('bob').flag('checkout').value()).toBe(false);
    source.values = { checkout: false };
    store.start();
    expect(store.evaluate('checkout').value).toBe(false);
    expect(store.view('ann').flag('checkout').valueAtFirst()).toBe(true);
  });
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

describe('overriding', () => {
  it('needs a permission for this very flag, now', () => {
    const access = fakeAccess('none');
    const store = createFlagStore({
      flags: shopFlags,
      source: fakeSource({ checkout: false }),
      context: ann,
      access,
    });
    store.start();
    setOverride(store, 'checkout', { value: true });
    expect(store.evaluate('checkout').value).toBe(false);
    access.become('checking');
    expect(store.evaluate('checkout').value).toBe(false);
    access.allowed = (key) => key === 'layout';
    access.become('granted');
    expect(store.evaluate('checkout').value).toBe(false);
    access.allowed = () => true;
    access.become('granted');
    expect(store.evaluate('checkout')).toMatchObject({
      value: true,
      reason: 'OVERRIDE',
      original: { value: false },
    });
    access.become('ended');
    expect(store.evaluate('checkout').value).toBe(false);
  });

  it('is impossible without an access', () => {
    const store = createFlagStore({ flags: shopFlags, source: fakeSource({ checkout: false }) });
    store.start();
    setOverride(store, 'checkout', { value: true });
    expect(store.evaluate('checkout').value).toBe(false);
  });

  it('does not count after its time', () => {
    const access = fakeAccess();
    const store = createFlagStore({ flags: shopFlags, source: fakeSource({ checkout: false }), access });
    store.start();
    setOverride(store, 'checkout', { value: true, expiresAt: Date.now() });
    expect(store.evaluate('checkout').value).toBe(false);
  });

  it('keeps what was forced before pending until the overrides are here: never real, then forced', () => {
    const access = fakeAccess('checking', ['checkout']);
    const store = createFlagStore({
      flags: shopFlags,
      source: fakeSource({ checkout: false, layout: 'list' }),
      access,
    });
    const seen: unknown[] = [];
    store.start();
    store.subscribe('checkout', () => seen.push(store.evaluate('checkout')));
    expect(store.evaluate('checkout')).toMatchObject({ pending: true });
    expect(store.evaluate('layout').value).toBe('list');
    access.become('granted');
    expect(store.evaluate('checkout')).toMatchObject({ pending: true });
    setOverride(store, 'checkout', { value: true });
    expect(seen).toMatchObject([{ value: true, reason: 'OVERRIDE' }]);
  });

  it('gives back what was forced before and is no longer, once the overrides are here', () => {
    const access = fakeAccess('checking', ['checkout', 'layout']);
    const source = fakeSource({ checkout: false, layout: 'list' });
    const store = createFlagStore({ flags: shopFlags, source, access });
    store.start();
    const heard = vi.fn();
    store.subscribe('layout', heard);
    access.become('granted');
    expect(heard).not.toHaveBeenCalled();
    setOverride(store, 'checkout', { value: true });
    expect(store.evaluate('layout')).toEqual({ value: 'list', reason: 'STATIC' });
    access.become('granted');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('holds nothing back from what the server rendered', () => {
    const source = { ...fakeSource({ checkout: true }), initial: () => ({ value: true, reason: 'STATIC' }) };
    const access = fakeAccess('checking', ['checkout']);
    const store = createFlagStore({ flags: shopFlags, source, access });
    const cell = store.view(undefined).flag('checkout');
    expect(cell.evaluation()).toMatchObject({ pending: true });
    expect(cell.valueAtFirst()).toBe(true);
  });

  it('evaluates no other flag again', () => {
    const source = fakeSource({ checkout: false, layout: 'list' });
    const store = createFlagStore({ flags: shopFlags, source, access: fakeAccess() });
    store.start();
    for (const key of ['checkout', 'layout', 'headline'] as const) store.evaluate(key);
    const peek = vi.spyOn(source, 'peek');
    setOverride(store, 'checkout', { value: true });
    setOverride(store, 'layout', { value: 'grid' });
    expect(new Set(peek.mock.calls.map(([key]) => key))).toEqual(new Set(['checkout', 'layout']));
  });

  it('holds nothing back once nobody may force, nor for longer than half a second', () => {
    vi.useFakeTimers();
    for (const release of [
      (access: ReturnType<typeof fakeAccess>) => access.become('ended'),
      (access: ReturnType<typeof fakeAccess>) => access.become('none'),
      () => vi.advanceTimersByTime(500),
    ]) {
      const access = fakeAccess('checking', ['checkout']);
      const store = createFlagStore({ flags: shopFlags, source: fakeSource({ checkout: true }), access });
      const undo = store.start();
      expect(store.evaluate('checkout')).toMatchObject({ pending: true });
      release(access);
      expect(store.evaluate('checkout').value).toBe(true);
      undo();
      expect(access.listeners.size).toBe(0);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps what the server forced while the browser still checks the tester', () => {
    const access = fakeAccess('checking');
    const forced = { value: true, reason: 'OVERRIDE', original: { value: false, reason: 'STATIC' } };
    const bootstrap = { targetingKey: 'ann', evaluations: new Map([['checkout', forced]]) };
    const source = fakeSource({ checkout: false });
    const store = createFlagStore({ flags: shopFlags, source, context: ann, access, bootstrap });
    store.start();
    expect(store.evaluate('checkout')).toBe(forced);
    access.become('ended');
    expect(store.evaluate('checkout').value).toBe(false);
  });
});
