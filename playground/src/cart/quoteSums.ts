import type { Quote } from '../../backend/pricing/Quote.ts';

/** The goods before discount and delivery, in cents. */
export function goodsCents({ lines }: Quote): number {
  return lines.reduce((sum, { unitCents, quantity }) => sum + unitCents * quantity, 0);
}

/** What the volume discount takes off all lines together, in cents. */
export function discountCents({ lines }: Quote): number {
  return lines.reduce((sum, line) => sum + line.discountCents, 0);
}
