import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setOverride } from '../overrides/setOverride.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { createFlagStore } from './createFlagStore.ts';

const ann = { targetingKey: 'ann' };

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
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

  it('ends with a permission that ended while the store was stopped', () => {
    const access = fakeAccess();
    const source = fakeSource({ checkout: false });
    // Nothing else is compared when the store starts again.
    source.answer = () => undefined;
    const store = createFlagStore({ flags: shopFlags, source, context: ann, access });
    const stop = store.start();
    setOverride(store, 'checkout', { value: true });
    expect(store.evaluate('checkout').value).toBe(true);
    stop();
    access.start = () => access.become('ended');
    store.start();
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
    expect(cell.initial()).toBe(true);
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

  it('holds nothing back once nobody may force, nor what the access lets go of', () => {
    for (const release of [
      (access: ReturnType<typeof fakeAccess>) => access.become('ended'),
      (access: ReturnType<typeof fakeAccess>) => access.become('none'),
      (access: ReturnType<typeof fakeAccess>) => {
        delete access.held;
        access.become('checking');
      },
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
  });

  it('needs the permission, whatever fills the slot', () => {
    const access = fakeAccess();
    access.allowed = (key) => key !== 'checkout';
    const source = fakeSource({ checkout: false, layout: 'grid' });
    const store = createFlagStore({ flags: shopFlags, source, access });
    store.setOverrides({
      overrides: new Map(),
      layer: () => ({ value: 'forced', reason: 'OVERRIDE' }),
      changed: undefined,
    });
    expect(store.evaluate('checkout').value).toBe(false);
    expect(store.evaluate('layout').value).toBe('forced');
  });

  it.each(['ended', 'none'] as const)(
    'takes off what the server forced when the access is %s, also while the source is silent',
    (state) => {
      const access = fakeAccess('checking');
      const forced = { value: true, reason: 'OVERRIDE', original: { value: false, reason: 'STATIC' } };
      const bootstrap = { targetingKey: 'ann', evaluations: new Map([['checkout', forced]]) };
      const source = fakeSource({}, 'pending');
      const store = createFlagStore({ flags: shopFlags, source, context: ann, access, bootstrap });
      store.start();
      expect(store.evaluate('checkout')).toBe(forced);
      access.become(state);
      expect(store.evaluate('checkout')).toEqual({ value: false, reason: 'STATIC' });
    },
  );

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
