import { createFlagStore } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { mountOverlay } from './mountOverlay.ts';
import { createTestAccess } from './testing/createTestAccess.ts';
import { createTestStore } from './testing/createTestStore.ts';

describe('mountOverlay for customers', () => {
  it('T26: leaves no trace: no element, no global, no storage', async () => {
    const { store } = createTestStore(createTestAccess({ state: 'none' }));
    const globals = Object.keys(window);
    const unmount = mountOverlay(store);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('halyard-overlay')).toBeNull();
    expect(Object.keys(window)).toEqual(globals);
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
    unmount();
  });

  it('does nothing at all without an access', () => {
    expect(() => mountOverlay(createFlagStore())()).not.toThrow();
  });

  it('stops listening when it is unmounted', () => {
    const access = createTestAccess({ state: 'none' });
    const unmount = mountOverlay(createFlagStore({ access }));
    expect(access.listenerCount).toBe(1);
    unmount();
    expect(access.listenerCount).toBe(0);
  });
});
