// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { stepAddress, stepFor, STEPS } from './checkoutSteps.ts';
import { emptyDraft } from './OrderDraft.ts';

const filled = {
  ...emptyDraft('Ann'),
  address: { name: 'Ann', street: 'Quay 7', postcode: '8861', city: 'Harlingen', country: 'Netherlands' },
};

describe('checkoutSteps', () => {
  it('begins with the address', () => {
    expect(stepFor(null, filled)).toBe('address');
    expect(stepFor('nonsense', filled)).toBe('address');
  });

  it('lets nobody skip the address', () => {
    expect(stepFor('payment', emptyDraft('Ann'))).toBe('address');
    expect(stepFor('payment', filled)).toBe('payment');
  });

  it('finds every step again by its own address', () => {
    for (const step of STEPS) {
      const { searchParams } = new URL(stepAddress(step), 'http://shop');
      expect(stepFor(searchParams.get('step'), filled)).toBe(step);
    }
  });
});
