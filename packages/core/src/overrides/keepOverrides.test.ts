import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { clearOverrides } from './clearOverrides.ts';
import { keepOverrides } from './keepOverrides.ts';
import { setOverride } from './setOverride.ts';
import { writeOverrideCookie } from './writeOverrideCookie.ts';

const storageKey = 'halyard:test:overrides:v1';
const stored = (entry: object, key = 'checkout') =>
  JSON.stringify({
    version: 1,
    overrides: { [key]: { setAt: 0, expiresAt: 9e15, scope: 'browser', ...entry } },
  });
const undos: Array<() => void> = [];

function visit(access = fakeAccess()) {
  const store = createFlagStore({ flags: shopFlags, source: fakeSource({ checkout: false }), access });
  const stop = store.start();
  const undo = keepOverrides(store, writeOverrideCookie);
  undos.push(undo, stop);
  return { store, access, undo };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  vi.advanceTimersByTime(1); // jsdom announces writes to the storage by a timer of its own.
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('keepOverrides', () => {
  it('brings overrides back after a reload, each in its scope', () => {
    const first = visit();
    setOverride(first.store, 'checkout', { value: true });
    setOverride(first.store, 'layout', { value: 'list', scope: 'tab' });
    vi.advanceTimersByTime(1);
    first.undo();
    expect(localStorage.getItem(storageKey)).toContain('checkout');
    expect(localStorage.getItem(storageKey)).not.toContain('layout');
    expect(sessionStorage.getItem(storageKey)).toContain('layout');
    const { store } = visit();
    expect([store.evaluate('checkout').value, store.evaluate('layout').value]).toEqual([true, 'list']);
  });

  it('keeps for the other tabs what this one hides by its own', () => {
    const { store } = visit();
    setOverride(store, 'checkout', { value: true });
    vi.advanceTimersByTime(1);
    setOverride(store, 'checkout', { value: false, scope: 'tab' });
    vi.advanceTimersByTime(1);
    expect(localStorage.getItem(storageKey)).toContain('"value":true');
    expect(sessionStorage.getItem(storageKey)).toContain('"value":false');
    clearOverrides(store);
    vi.advanceTimersByTime(1);
    expect(localStorage.getItem(storageKey)).toBeNull();
    expect(sessionStorage.getItem(storageKey)).toBeNull();
  });

  it('writes after the flip, not in it', () => {
    const { store } = visit();
    setOverride(store, 'checkout', { value: true });
    expect(localStorage.length).toBe(0);
    vi.advanceTimersByTime(1);
    expect(localStorage.length).toBe(1);
  });

  it('writes at once when the page is left', () => {
    const { store } = visit();
    setOverride(store, 'checkout', { value: true });
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.length).toBe(1);
  });

  it.each([
    'null',
    '[]',
    '{',
    '"text"',
    '{"version":1}',
    '{"version":1,"overrides":null}',
    '{"version":1,"overrides":[1,null]}',
    '{"version":9,"overrides":{"checkout":{"value":true,"setAt":0,"expiresAt":9e15,"scope":"browser"}}}',
    '{"version":1,"overrides":{"checkout":null,"layout":{"value":"list"}}}',
    stored({ value: true }, '__proto__'),
    stored({ value: true, scope: 'tab' }),
    stored({ value: true, expiresAt: 'never' }),
    stored({ simulate: 'fire' }),
    stored({ value: true, expiresAt: 1 }),
  ])('is not bothered by %s', (text) => {
    localStorage.setItem(storageKey, text);
    const { store } = visit();
    expect([store.evaluate('checkout').value, store.evaluate('layout').value]).toEqual([false, 'grid']);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('value');
  });

  it('says with a code that it ignored what it cannot read', () => {
    localStorage.setItem(storageKey, '{');
    visit();
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-301'));
  });

  it('does not look at the storage without a permission', () => {
    const get = vi.spyOn(Storage.prototype, 'getItem');
    const set = vi.spyOn(Storage.prototype, 'setItem');
    const { store, undo } = visit(fakeAccess('none'));
    setOverride(store, 'checkout', { value: true });
    vi.advanceTimersByTime(10);
    undo();
    expect([get.mock.calls.length, set.mock.calls.length]).toEqual([0, 0]);
    expect(store.evaluate('checkout').value).toBe(false);
  });

  it('loads once the permission is here', () => {
    localStorage.setItem(storageKey, stored({ value: true }));
    const { store, access } = visit(fakeAccess('checking', ['checkout']));
    expect(store.evaluate('checkout')).toMatchObject({ pending: true });
    access.become('granted');
    expect(store.evaluate('checkout')).toMatchObject({ value: true, reason: 'OVERRIDE' });
  });

  it('takes all of them off when the permission ends, and keeps what is stored', () => {
    const { store, access } = visit();
    setOverride(store, 'checkout', { value: true });
    vi.advanceTimersByTime(1);
    access.become('ended');
    vi.advanceTimersByTime(1);
    expect(store.state.getState().overrides.size).toBe(0);
    expect(localStorage.getItem(storageKey)).toContain('checkout');
  });

  it('ends each at its very end, whenever it was forced', () => {
    const { store } = visit();
    vi.advanceTimersByTime(300);
    setOverride(store, 'checkout', { value: true, expiresAt: Date.now() + 500 });
    setOverride(store, 'layout', { value: 'list', expiresAt: Date.now() + 1600 });
    const shown = () => [store.evaluate('checkout').value, store.evaluate('layout').value];
    vi.advanceTimersByTime(499);
    expect(shown()).toEqual([true, 'list']);
    vi.advanceTimersByTime(1);
    expect(shown()).toEqual([false, 'list']);
    vi.advanceTimersByTime(1099);
    expect(shown()).toEqual([false, 'list']);
    vi.advanceTimersByTime(1);
    expect(shown()).toEqual([false, 'grid']);
    expect(localStorage.length).toBe(0);
  });

  it('ends what was forced before it was called', () => {
    const store = createFlagStore({ flags: shopFlags, access: fakeAccess('checking') });
    setOverride(store, 'checkout', { value: true, expiresAt: Date.now() + 500 });
    undos.push(keepOverrides(store));
    vi.advanceTimersByTime(500);
    expect(store.state.getState().overrides.size).toBe(0);
  });

  it('ends what is over although telling others threw', () => {
    const store = createFlagStore({ flags: shopFlags, access: fakeAccess() });
    const share = vi.fn().mockImplementationOnce(() => {
      throw new Error('no cookies here');
    });
    undos.push(keepOverrides(store, share));
    setOverride(store, 'checkout', { value: true, expiresAt: Date.now() + 500 });
    expect(() => vi.advanceTimersByTime(0)).toThrow('no cookies here');
    vi.advanceTimersByTime(500);
    expect(store.state.getState().overrides.size).toBe(0);
  });

  it('ends each in its time, also after a sleep that stopped all timers', () => {
    const { store } = visit();
    const start = Date.now();
    setOverride(store, 'checkout', { value: true, expiresAt: start + 1000 });
    setOverride(store, 'layout', { value: 'list', expiresAt: start + 8 * 3600_000 });
    vi.advanceTimersByTime(1000);
    expect([store.evaluate('checkout').value, store.evaluate('layout').value]).toEqual([false, 'list']);
    vi.setSystemTime(start + 9 * 3600_000);
    vi.advanceTimersByTime(1000);
    expect(store.evaluate('layout').value).toBe('grid');
  });

  it('lets nothing outlive the permission', () => {
    const access = fakeAccess();
    access.expiresAt = Date.now() + 5000;
    const { store } = visit(access);
    setOverride(store, 'checkout', { value: true, expiresAt: Date.now() + 60_000 });
    expect(store.state.getState().overrides.get('checkout')?.expiresAt).toBe(access.expiresAt);
  });

  it('follows another tab', () => {
    const { store } = visit();
    localStorage.setItem(storageKey, stored({ value: true }));
    window.dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    expect(store.evaluate('checkout').value).toBe(true);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(store.evaluate('checkout').value).toBe(false);
  });

  it('loses nothing that two tabs force at the same time', () => {
    const { store } = visit();
    setOverride(store, 'layout', { value: 'list' });
    // The other tab was faster, and wrote before it knew of this one.
    localStorage.setItem(storageKey, stored({ value: true }));
    window.dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    vi.advanceTimersByTime(1);
    expect(Object.keys(JSON.parse(localStorage.getItem(storageKey) ?? '').overrides)).toEqual([
      'checkout',
      'layout',
    ]);
    expect([store.evaluate('checkout').value, store.evaluate('layout').value]).toEqual([true, 'list']);
  });

  it('writes the flags that it changed alone, also before it hears of another tab', () => {
    const { store } = visit();
    setOverride(store, 'headline', { value: 'mine' });
    vi.advanceTimersByTime(1);
    // Written by two other tabs; no event has come yet.
    const others = JSON.parse(localStorage.getItem(storageKey) ?? '');
    Object.assign(others.overrides, JSON.parse(stored({ value: true })).overrides);
    localStorage.setItem(storageKey, JSON.stringify(others));
    setOverride(store, 'layout', { value: 'list' });
    clearOverrides(store, ['headline']);
    vi.advanceTimersByTime(1);
    expect(Object.keys(JSON.parse(localStorage.getItem(storageKey) ?? '').overrides)).toEqual([
      'checkout',
      'layout',
    ]);
  });

  it('lives on in memory when the browser blocks or fills the storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { store } = visit();
    setOverride(store, 'checkout', { value: true });
    vi.advanceTimersByTime(1);
    expect(store.evaluate('checkout').value).toBe(true);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-302'), expect.any(DOMException));
  });

  it('resets one, or all', () => {
    const { store } = visit();
    setOverride(store, 'checkout', { value: true });
    setOverride(store, 'layout', { value: 'list' });
    clearOverrides(store, ['checkout']);
    expect([...store.state.getState().overrides.keys()]).toEqual(['layout']);
    clearOverrides(store);
    vi.advanceTimersByTime(1);
    expect(store.evaluate('layout').value).toBe('grid');
    expect(localStorage.length).toBe(0);
  });

  it('does nothing for a store that nobody may override', () => {
    const store = createFlagStore({ flags: shopFlags });
    expect(keepOverrides(store)()).toBeUndefined();
  });

  it('does nothing where nobody may override', () => {
    const listen = vi.spyOn(window, 'addEventListener');
    keepOverrides(createFlagStore({ flags: shopFlags }))();
    expect(listen).not.toHaveBeenCalled();
  });

  it('goes on without a storage that may not even be read', () => {
    localStorage.setItem(storageKey, stored({ value: true }));
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const { store } = visit();
    expect(store.evaluate('checkout').value).toBe(false);
    setOverride(store, 'checkout', { value: true });
    expect(store.evaluate('checkout').value).toBe(true);
  });

  it('goes on in a sandboxed page, which may not have cookies', () => {
    vi.spyOn(document, 'cookie', 'set').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    const { store } = visit();
    setOverride(store, 'checkout', { value: true });
    expect(() => vi.advanceTimersByTime(1)).not.toThrow();
    expect(store.evaluate('checkout').value).toBe(true);
  });

  it('leaves the cookie out where the list would be too long for one, and says so', () => {
    const cookie = vi.spyOn(document, 'cookie', 'set');
    const { store } = visit();
    setOverride(store, 'headline', { value: 'x'.repeat(9000) });
    vi.advanceTimersByTime(1);
    expect(cookie.mock.lastCall?.[0]).toMatch(/^__Host-flag-overrides=;.*Max-Age=0$/);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-303'));
  });

  it('takes no notice of what other tabs write elsewhere, or before there is a permission', () => {
    const { store, access } = visit(fakeAccess('checking'));
    localStorage.setItem(storageKey, stored({ value: true }));
    window.dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    expect(store.state.getState().overrides.size).toBe(0);
    access.become('granted');
    expect(store.evaluate('checkout').value).toBe(true);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: 'the-app:cart' }));
    expect(store.evaluate('checkout').value).toBe(true);
  });
});
