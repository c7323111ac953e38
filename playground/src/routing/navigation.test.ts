import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigate, readLocation, subscribeToLocation } from './navigation.ts';

describe('navigation', () => {
  beforeEach(() => {
    // jsdom has no layout and says so on every call.
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    history.replaceState(null, '', '/');
  });
  afterEach(() => vi.restoreAllMocks());

  it('tells subscribers about a new page, until their undo', () => {
    const listener = vi.fn<() => void>();
    const undo = subscribeToLocation(listener);
    navigate('/shop?page=2');
    expect(readLocation()).toBe('/shop?page=2');
    undo();
    navigate('/cart');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells subscribers about the back button', () => {
    const listener = vi.fn<() => void>();
    const undo = subscribeToLocation(listener);
    window.dispatchEvent(new PopStateEvent('popstate'));
    undo();
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('leaves no trace in the history when it replaces', () => {
    const before = history.length;
    navigate('/sign-in', { replace: true });
    expect(history.length).toBe(before);
    expect(readLocation()).toBe('/sign-in');
  });
});
