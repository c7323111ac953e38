import { products } from '../products.ts';
import type { CartLine } from '../pricing/QuoteRequest.ts';
import { ShopError } from './ShopError.ts';
import type { ShopState } from './store/ShopState.ts';

const maximumPieces = 99;

/** Throws `UNKNOWN_PRODUCT` when the shop does not sell one of these. */
export function requireKnownProducts(lines: readonly CartLine[]): void {
  const unknown = lines.find(({ productId }) => products.every(({ id }) => id !== productId));
  if (!unknown) return;
  throw new ShopError(422, {
    code: 'UNKNOWN_PRODUCT',
    message: 'We do not sell one of these articles (any more).',
  });
}

/** One line per article, pieces added up to 99, in the order in which they first appear. */
export function mergeLines(lines: readonly CartLine[]): CartLine[] {
  const pieces = new Map<string, number>();
  for (const { productId, quantity } of lines) {
    pieces.set(productId, Math.min(maximumPieces, (pieces.get(productId) ?? 0) + quantity));
  }
  return [...pieces].map(([productId, quantity]) => ({ productId, quantity }));
}

/** Keeps a subject's cart; an empty one is forgotten. */
export function keepCart(
  carts: ShopState['carts'],
  { subject, lines }: { subject: string; lines: readonly CartLine[] },
): void {
  if (lines.length === 0) carts.delete(subject);
  else carts.set(subject, lines);
}

/** What somebody put into the cart before signing in goes on top of the account's cart. */
export function moveCart(carts: ShopState['carts'], { from, to }: { from: string; to: string }): void {
  const lines = mergeLines([...(carts.get(to) ?? []), ...(carts.get(from) ?? [])]);
  carts.delete(from);
  keepCart(carts, { subject: to, lines });
}
