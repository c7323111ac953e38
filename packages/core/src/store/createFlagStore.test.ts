import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setOverride } from '../overrides/setOverride.ts';
import type { Status } from '../Status.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { deferred, fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { createFlagStore } from './createFlagStore.ts';

const ann = { targetingKey: 'ann' };

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
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
    expect(store.view('ann').flag('checkout').initial()).toBe(true);
    expect(store.view('bob').flag('checkout').value()).toBe(false);
    source.values = { checkout: false };
    store.start();
    expect(store.evaluate('checkout').value).toBe(false);
    expect(store.view('ann').flag('checkout').initial()).toBe(true);
  });
});
