import { describe, expect, it } from 'vitest';
import { nearestKey } from './nearestKey.ts';

const keys = ['new-checkout', 'checkout', 'layout', 'max-items', 'ab'];

describe('nearestKey', () => {
  it.each([
    ['chekout', 'checkout'],
    ['new-chekcout', 'new-checkout'],
    ['newCheckout', 'new-checkout'],
    ['layuot', 'layout'],
    ['LAYOUT', 'layout'],
    ['max_items', 'max-items'],
    ['maxitem', 'max-items'],
    ['abc', 'ab'],
  ])('takes %s for %s', (key, meant) => {
    expect(nearestKey(key, keys)).toBe(meant);
  });

  it.each(['payments', 'x', '', 'banner', '__proto__'])('takes %j for nothing that is declared', (key) => {
    expect(nearestKey(key, keys)).toBeUndefined();
  });

  it('counts two swapped neighbours as one slip, so that the nearer key wins', () => {
    expect(nearestKey('gird', ['bird-1', 'grid'])).toBe('grid');
    expect(nearestKey('ba', ['bcd', 'ab'])).toBe('ab');
  });
});
