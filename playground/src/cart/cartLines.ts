/** So many pieces of one article. */
export interface CartLine {
  readonly productId: string;
  readonly quantity: number;
}

/** Nobody orders more of one article without a telephone call first. */
export const MOST_PIECES = 99;

/** Sets how many pieces of an article are in a cart; none removes its line. The order of lines stays. */
export function setQuantity(lines: readonly CartLine[], line: CartLine): readonly CartLine[] {
  const quantity = Math.min(MOST_PIECES, Math.max(0, Math.trunc(line.quantity) || 0));
  const changed = { ...line, quantity };
  const isNew = lines.every(({ productId }) => productId !== line.productId);
  const all = isNew
    ? [...lines, changed]
    : lines.map((old) => (old.productId === line.productId ? changed : old));
  return all.filter((each) => each.quantity > 0);
}

/** Puts pieces of an article into a cart, on top of those that are there. */
export function addPieces(lines: readonly CartLine[], line: CartLine): readonly CartLine[] {
  const there = lines.find(({ productId }) => productId === line.productId)?.quantity ?? 0;
  return setQuantity(lines, { ...line, quantity: there + line.quantity });
}

/** How many pieces are in a cart, of all articles. */
export function countPieces(lines: readonly CartLine[]): number {
  return lines.reduce((pieces, { quantity }) => pieces + quantity, 0);
}
