// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { nextAddress } from './nextAddress.ts';

const after = (next: string) => nextAddress(new URLSearchParams({ next }));

describe('nextAddress', () => {
  it('goes where the visitor came from', () => {
    expect(after('/checkout?step=delivery')).toBe('/checkout?step=delivery');
  });

  it('goes to the account without a wish', () => {
    expect(nextAddress(new URLSearchParams())).toBe('/account');
  });

  it('leads nobody out of the shop', () => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      'cart',
    ]) {
      expect(after(next)).toBe('/account');
    }
  });
});
