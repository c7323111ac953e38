// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { products } from '../../backend/products.ts';
import { categoriesOf, findGoods } from './findGoods.ts';

const names = (wish: { category?: string; search?: string }) =>
  findGoods(products, { category: '', search: '', ...wish }).map(({ id }) => id);

describe('findGoods', () => {
  it('shows everything to whoever asks for nothing', () => {
    expect(names({ search: '  ' })).toHaveLength(products.length);
  });

  it('wants every word, in any order and case', () => {
    expect(names({ search: 'LANTERN storm' })).toEqual(['storm-lantern']);
    expect(names({ search: 'lantern anchor' })).toEqual([]);
  });

  it('overlooks accents', () => {
    expect(names({ search: 'mahógany' })).toEqual(['brass-sextant']);
  });

  it('keeps to a category', () => {
    const [first = ''] = categoriesOf(products);
    const ids = names({ category: first });
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(products.length);
    expect(names({ category: 'No such shelf' })).toEqual([]);
  });
});
