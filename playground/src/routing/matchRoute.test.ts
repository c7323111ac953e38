// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { matchRoute } from './matchRoute.ts';

describe('matchRoute', () => {
  it('finds the home page and every named page', () => {
    expect(matchRoute('/')).toEqual({ page: 'home' });
    for (const page of ['shop', 'cart', 'checkout', 'sign-in', 'sign-up', 'account', 'staff']) {
      expect(matchRoute(`/${page}`)).toEqual({ page });
    }
  });

  it('reads the id of a product and of an order', () => {
    expect(matchRoute('/products/storm-lantern')).toEqual({ page: 'product', id: 'storm-lantern' });
    expect(matchRoute('/orders/A%20100')).toEqual({ page: 'order', id: 'A 100' });
  });

  it('ignores a slash at the end', () => {
    expect(matchRoute('/cart/')).toEqual({ page: 'cart' });
  });

  it('knows what it does not know', () => {
    for (const path of ['/nowhere', '/products', '/products/a/b', '/cart/1', '/constructor']) {
      expect(matchRoute(path)).toEqual({ page: 'not-found' });
    }
  });

  it('does not stumble over a broken address', () => {
    expect(matchRoute('/products/%E0%A4%A')).toEqual({ page: 'not-found' });
  });
});
