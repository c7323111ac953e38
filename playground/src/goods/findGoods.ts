import type { Product } from '../../backend/products.ts';

export interface Wish {
  /** Exact name of a category; empty for all. */
  readonly category: string;
  /** Words that must all occur; empty for all. */
  readonly search: string;
}

/** The goods that match a category and every word of a search, in the shop's order. */
export function findGoods(products: readonly Product[], { category, search }: Wish): readonly Product[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return products.filter((product) => {
    const text = fold(`${product.name} ${product.category} ${product.description}`);
    return (category === '' || product.category === category) && words.every((word) => text.includes(word));
  });
}

/** The categories in the order in which the goods bring them up. */
export function categoriesOf(products: readonly Product[]): readonly string[] {
  return [...new Set(products.map(({ category }) => category))];
}

/** Case and accents make no difference to somebody who searches. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
