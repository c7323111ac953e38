import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearOverrides } from '../overrides/clearOverrides.ts';
import { keepOverrides } from '../overrides/keepOverrides.ts';
import { setOverride } from '../overrides/setOverride.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { auditOverrides, type OverrideAuditEvent } from './auditOverrides.ts';

afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const later = () => vi.setSystemTime(Date.now() + 1000);

function visit() {
  vi.useFakeTimers({ toFake: ['Date'] });
  const access = fakeAccess();
  const store = createFlagStore({ access });
  const events: OverrideAuditEvent[] = [];
  const undo = auditOverrides(store, (event) => events.push(event));
  return { access, store, events, undo };
}

describe('auditOverrides', () => {
  it('hands the app what a tester sets and clears, from what to what', () => {
    const { store, events } = visit();
    setOverride(store, 'new-nav', { value: true, note: 'private' });
    later();
    setOverride(store, 'new-nav', { simulate: 'error' });
    clearOverrides(store);
    expect(events).toEqual([
      { name: 'override_set', key: 'new-nav', to: { value: true } },
      { name: 'override_set', key: 'new-nav', from: { value: true }, to: { simulate: 'error' } },
      { name: 'override_cleared', key: 'new-nav', from: { simulate: 'error' } },
    ]);
  });

  it('says nothing of what is loaded again, what expires, and what ends with the permission', () => {
    const { access, store, events } = visit();
    const kept = { value: true, scope: 'browser', setAt: Date.now() - 1, expiresAt: Date.now() + 500 };
    localStorage.setItem('halyard:test:overrides:v1', JSON.stringify({ version: 1, overrides: { kept } }));
    const stop = keepOverrides(store);
    expect(store.state.getState().overrides.size).toBe(1);
    later();
    clearOverrides(store);
    setOverride(store, 'new-nav', { value: true });
    expect(events).toHaveLength(1);
    events.length = 0;
    access.become('ended');
    expect([events, store.state.getState().overrides.size]).toEqual([[], 0]);
    stop();
  });

  it('leaves to the tab that did it what another tab set and cleared', () => {
    const { store, events } = visit();
    const stop = keepOverrides(store);
    const storageKey = 'halyard:test:overrides:v1';
    const write = (overrides: object) => {
      localStorage.setItem(storageKey, JSON.stringify({ version: 1, overrides }));
      dispatchEvent(new StorageEvent('storage', { key: storageKey }));
    };
    const times = { setAt: Date.now() + 1, expiresAt: Date.now() + 60_000 };
    write({ theirs: { value: true, scope: 'browser', ...times } });
    expect([...store.state.getState().overrides.keys()]).toEqual(['theirs']);
    write({});
    expect(store.state.getState().overrides.size).toBe(0);
    expect(events).toEqual([]);
    setOverride(store, 'ours', { value: true });
    expect(events.map(({ key }) => key)).toEqual(['ours']);
    stop();
  });

  it('says nothing of what comes back when a tester goes on after a rest', () => {
    const { access, store, events } = visit();
    const stop = keepOverrides(store);
    later();
    setOverride(store, 'new-nav', { value: true });
    // It is written.
    dispatchEvent(new Event('pagehide'));
    later();
    access.become('ended');
    expect(store.state.getState().overrides.size).toBe(0);
    later();
    access.become('granted');
    expect(store.state.getState().overrides.size).toBe(1);
    expect(events).toHaveLength(1);
    stop();
  });

  it('goes on when the app’s function throws, and ends with its undo', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { store, events, undo } = visit();
    const stop = auditOverrides(store, () => {
      throw new Error('log is full');
    });
    setOverride(store, 'new-nav', { value: true });
    expect([events.length, warn.mock.calls.length]).toEqual([1, 1]);
    undo();
    stop();
    clearOverrides(store);
    expect(events).toHaveLength(1);
  });
});
