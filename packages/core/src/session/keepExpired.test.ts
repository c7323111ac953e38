import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearOverrides } from '../overrides/clearOverrides.ts';
import { keepOverrides } from '../overrides/keepOverrides.ts';
import { setOverride } from '../overrides/setOverride.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { keepExpired } from './keepExpired.ts';

const undos: Array<() => void> = [];
const hours = (count: number) => vi.advanceTimersByTime(count * 3_600_000);

function visit(access = fakeAccess()) {
  const store = createFlagStore({ access });
  const expired = keepExpired(store);
  const undo = keepOverrides(store);
  const leave = () => {
    undo();
    expired.stop();
  };
  undos.push(leave);
  return { store, access, expired, leave };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('keepExpired', () => {
  it('offers what expired in this page, which forces nothing any more', () => {
    const { store, expired } = visit();
    setOverride(store, 'new-nav', { value: true });
    expect(expired.overrides().size).toBe(0);
    hours(4);
    expect(store.evaluate('new-nav').reason).toBe('DEFAULT');
    expect(expired.overrides().get('new-nav')).toMatchObject({ value: true });
  });

  it('offers what expired while no page was open', () => {
    const first = visit();
    setOverride(first.store, 'new-nav', { value: true });
    vi.advanceTimersByTime(1);
    first.leave();
    hours(10);
    const { store, expired } = visit();
    expect(store.state.getState().overrides.size).toBe(0);
    expect([...expired.overrides().keys()]).toEqual(['new-nav']);
  });

  it('leaves out what is forced again, what the tester cleared, and what he does not want', () => {
    const { store, expired } = visit();
    setOverride(store, 'a', { value: true });
    setOverride(store, 'b', { value: true });
    hours(4);
    setOverride(store, 'a', { value: false });
    setOverride(store, 'c', { value: false });
    clearOverrides(store, ['c']);
    expect([...expired.overrides().keys()]).toEqual(['b']);
    expired.forget();
    expect(expired.overrides().size).toBe(0);
  });

  it('forgets after seven days', () => {
    const { store, expired } = visit();
    setOverride(store, 'new-nav', { value: true });
    hours(4 + 7 * 24 - 1);
    expect(expired.overrides().size).toBe(1);
    hours(1);
    expect(expired.overrides().size).toBe(0);
  });

  it('looks at no storage for customers', () => {
    const get = vi.spyOn(Storage.prototype, 'getItem');
    const set = vi.spyOn(Storage.prototype, 'setItem');
    const { expired } = visit(fakeAccess('none'));
    expect(expired.overrides().size).toBe(0);
    expect([get.mock.calls.length, set.mock.calls.length]).toEqual([0, 0]);
  });

  it.each(['{', 'null', '7', '[null]', '[[1,2]]', '{"a":1}'])('is not bothered by %s', (text) => {
    localStorage.setItem('halyard:test:expired:v1', text);
    expect(visit().expired.overrides().size).toBe(0);
  });

  it('works where storage is full', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { store, expired } = visit();
    setOverride(store, 'new-nav', { value: true });
    hours(4);
    expect(expired.overrides().size).toBe(0);
  });

  it('keeps nothing for a store that nobody may override', () => {
    const store = createFlagStore();
    const expired = keepExpired(store);
    setOverride(store, 'new-nav', { value: true, expiresAt: Date.now() + 1000 });
    hours(1);
    clearOverrides(store);
    store.setContext({ targetingKey: 'ann' });
    expect([expired.overrides().size, localStorage.length]).toEqual([0, 0]);
    expired.stop();
  });
});
