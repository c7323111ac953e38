import { cleanup, renderHook } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestFlags } from './react.ts';
import { Checkout, flags, useShopFlag } from './testing/shop.tsx';

afterEach(cleanup);

describe('createTestFlags', () => {
  it('H1: gives flags to a hook', () => {
    const { wrapper, set } = createTestFlags({ flags, values: { 'max-items': 3 } });
    const { result } = renderHook(() => useShopFlag('max-items'), { wrapper });
    expect(result.current).toBe(3);
    set('max-items', 4);
    expect(result.current).toBe(4);
  });

  it('gives flags to what is not rendering', () => {
    const { store, flip } = createTestFlags({ flags });
    const seen: boolean[] = [];
    store.subscribe('new-checkout', () => seen.push(store.evaluate('new-checkout').value));
    flip('new-checkout');
    flip('new-checkout');
    expect(seen).toEqual([true, false]);
  });

  it('says of a flag without a given value that its default was used, and of no failure', () => {
    const { store } = createTestFlags({ flags, values: { layout: 'list' } });
    expect(store.evaluate('max-items')).toEqual({ value: 10, reason: 'DEFAULT' });
    expect(store.evaluate('layout')).toEqual({ value: 'list', reason: 'STATIC' });
  });

  it('is complete in a server’s render', () => {
    const { wrapper: Provided } = createTestFlags({ flags, values: { 'new-checkout': true } });
    const html = renderToString(
      <Provided>
        <Checkout />
      </Provided>,
    );
    expect(html).toContain('new');
  });

  it('hydrates with what was known at first, whatever is set in between', () => {
    const { store, flip } = createTestFlags({ flags });
    flip('new-checkout');
    const cell = store.view(undefined).flag('new-checkout');
    expect([cell.initial(), cell.value()]).toEqual([false, true]);
  });
});
