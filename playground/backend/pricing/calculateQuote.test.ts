// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { calculateQuote } from './calculateQuote.ts';

const off = { volumeDiscount: { enabled: false, reason: 'STATIC' }, expressDelivery: false };
const on = { volumeDiscount: { enabled: true, reason: 'TARGETING_MATCH' }, expressDelivery: true };
const mugs = (quantity: number) => [{ productId: 'enamel-mug', quantity }];

describe('calculateQuote', () => {
  it('takes 10 % off from three pieces of an article, and only with the discount on', () => {
    expect(calculateQuote({ lines: mugs(3), delivery: 'standard' }, off)).toMatchObject({
      totalCents: 4200 + 590,
    });
    expect(calculateQuote({ lines: mugs(2), delivery: 'standard' }, on)).toMatchObject({
      totalCents: 2800 + 590,
    });
    expect(calculateQuote({ lines: mugs(3), delivery: 'standard' }, on)).toEqual({
      lines: [
        { productId: 'enamel-mug', quantity: 3, unitCents: 1400, discountCents: 420, totalCents: 3780 },
      ],
      delivery: 'standard',
      deliveryCents: 590,
      totalCents: 4370,
      volumeDiscount: { enabled: true, reason: 'TARGETING_MATCH' },
    });
  });

  it('prices express only where it is offered', () => {
    expect(calculateQuote({ lines: mugs(1), delivery: 'express' }, on)).toMatchObject({
      delivery: 'express',
      deliveryCents: 1490,
    });
    expect(calculateQuote({ lines: mugs(1), delivery: 'express' }, off)).toMatchObject({
      delivery: 'standard',
      deliveryCents: 590,
    });
  });

  it('sends large orders for nothing, the discount taken off first, but express never', () => {
    const lines = mugs(11);
    expect(calculateQuote({ lines, delivery: 'standard' }, off)).toMatchObject({
      deliveryCents: 0,
      totalCents: 15_400,
    });
    expect(calculateQuote({ lines, delivery: 'standard' }, on)).toMatchObject({
      deliveryCents: 590,
      totalCents: 14_450,
    });
    expect(calculateQuote({ lines, delivery: 'express' }, on)).toMatchObject({ deliveryCents: 1490 });
  });

  it('leaves out what the shop does not sell, and asks nothing for an empty cart', () => {
    const lines = [{ productId: '__proto__', quantity: 1 }];
    expect(calculateQuote({ lines, delivery: 'express' }, on)).toMatchObject({
      lines: [],
      deliveryCents: 0,
      totalCents: 0,
    });
  });
});
