// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../backend/pricing/Quote.ts';
import { discountCents, goodsCents } from './quoteSums.ts';

const quote: Quote = {
  lines: [
    { productId: 'mug', quantity: 3, unitCents: 1400, discountCents: 420, totalCents: 3780 },
    { productId: 'cleat', quantity: 1, unitCents: 4200, discountCents: 0, totalCents: 4200 },
  ],
  delivery: 'standard',
  deliveryCents: 490,
  totalCents: 8470,
  volumeDiscount: { enabled: true, reason: 'TARGETING_MATCH' },
};

describe('quoteSums', () => {
  it('adds up to its own total', () => {
    expect(goodsCents(quote)).toBe(8400);
    expect(discountCents(quote)).toBe(420);
    expect(goodsCents(quote) - discountCents(quote) + quote.deliveryCents).toBe(quote.totalCents);
  });
});
