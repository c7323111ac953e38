import { describe, expect, it } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { setOverride } from './setOverride.ts';
import { showReal } from './showReal.ts';

function started() {
  const store = createFlagStore({ source: fakeSource({ nav: false }), access: fakeAccess() });
  store.start();
  setOverride(store, 'nav', { value: true });
  return store;
}

describe('showReal', () => {
  it('shows real values and tells their readers, and keeps what is forced as it is', () => {
    const store = started();
    const { overrides } = store.state.getState();
    const seen: unknown[] = [];
    store.subscribe('nav', () => seen.push(store.evaluate('nav').value));
    const undo = showReal(store);
    expect(store.evaluate('nav')).toEqual({ value: false, reason: 'STATIC' });
    expect(store.state.getState().overrides).toBe(overrides);
    undo();
    expect(seen).toEqual([false, true]);
    expect(store.state.getState().overrides).toBe(overrides);
  });

  it('ends when something else is forced, and its undo takes nothing of that back', () => {
    const store = started();
    const undo = showReal(store);
    setOverride(store, 'other', { value: 1 });
    expect(store.evaluate('nav').value).toBe(true);
    undo();
    expect([...store.state.getState().overrides.keys()]).toEqual(['nav', 'other']);
  });
});
