import { products } from '../products.ts';
import type { Quote, QuoteLine } from './Quote.ts';
import type { CartLine, Delivery, QuoteRequest } from './QuoteRequest.ts';

const volumeDiscountPercent = 10;
const volumeDiscountPieces = 3;
const deliveryCents: Record<Delivery, number> = { standard: 590, express: 1490 };
const freeStandardDeliveryFromCents = 15_000;

/** What the flags say for this customer. */
export interface QuoteTerms {
  readonly volumeDiscount: { readonly enabled: boolean; readonly reason: string };
  readonly expressDelivery: boolean;
}

/** Prices a cart; articles the shop does not sell are left out. */
export function calculateQuote({ lines, delivery }: QuoteRequest, terms: QuoteTerms): Quote {
  const priced = lines.flatMap((line) => priceLine(line, terms.volumeDiscount.enabled));
  const goodsCents = priced.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const offered = delivery === 'express' && terms.expressDelivery ? 'express' : 'standard';
  const sendingCents = priceDelivery(offered, goodsCents);
  return {
    lines: priced,
    delivery: offered,
    deliveryCents: sendingCents,
    totalCents: goodsCents + sendingCents,
    volumeDiscount: terms.volumeDiscount,
  };
}

function priceLine({ productId, quantity }: CartLine, hasVolumeDiscount: boolean): QuoteLine[] {
  const product = products.find(({ id }) => id === productId);
  if (!product) return [];
  const fullCents = product.priceCents * quantity;
  const isDiscounted = hasVolumeDiscount && quantity >= volumeDiscountPieces;
  const discountCents = isDiscounted ? Math.round((fullCents * volumeDiscountPercent) / 100) : 0;
  const totalCents = fullCents - discountCents;
  return [{ productId, quantity, unitCents: product.priceCents, discountCents, totalCents }];
}

function priceDelivery(delivery: Delivery, goodsCents: number): number {
  if (goodsCents === 0) return 0;
  if (delivery === 'standard' && goodsCents >= freeStandardDeliveryFromCents) return 0;
  return deliveryCents[delivery];
}
