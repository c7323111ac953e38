// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { addPieces, countPieces, MOST_PIECES, setQuantity } from './cartLines.ts';

const lines = [
  { productId: 'mug', quantity: 2 },
  { productId: 'lantern', quantity: 1 },
];

describe('cartLines', () => {
  it('changes a quantity in place and leaves the given cart alone', () => {
    expect(setQuantity(lines, { productId: 'mug', quantity: 5 })).toEqual([
      { productId: 'mug', quantity: 5 },
      { productId: 'lantern', quantity: 1 },
    ]);
    expect(lines[0]).toEqual({ productId: 'mug', quantity: 2 });
  });

  it('removes the line of an article with no pieces left', () => {
    expect(setQuantity(lines, { productId: 'mug', quantity: 0 })).toEqual([
      { productId: 'lantern', quantity: 1 },
    ]);
    expect(setQuantity(lines, { productId: 'mug', quantity: -3 })).toHaveLength(1);
  });

  it('keeps to whole pieces, and to as many as the shop sends', () => {
    expect(setQuantity([], { productId: 'mug', quantity: 2.9 })).toEqual([{ productId: 'mug', quantity: 2 }]);
    expect(setQuantity([], { productId: 'mug', quantity: 1e9 })).toEqual([
      { productId: 'mug', quantity: MOST_PIECES },
    ]);
    expect(setQuantity([], { productId: 'mug', quantity: Number.NaN })).toEqual([]);
  });

  it('adds to what is there, or starts a new line at the end', () => {
    expect(addPieces(lines, { productId: 'mug', quantity: 1 })[0]).toEqual({ productId: 'mug', quantity: 3 });
    expect(addPieces(lines, { productId: 'cleat', quantity: 2 }).at(-1)).toEqual({
      productId: 'cleat',
      quantity: 2,
    });
  });

  it('counts pieces, not lines', () => {
    expect(countPieces(lines)).toBe(3);
    expect(countPieces([])).toBe(0);
  });
});
