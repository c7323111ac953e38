export interface ShopView {
  readonly category?: string;
  readonly search?: string;
  /** Counted from 1; the first page is not named. */
  readonly page?: number;
}

/** The address of a view of the goods, such as `/shop?category=Safety&page=2`. */
export function shopAddress({ category = '', search = '', page = 1 }: ShopView): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (category) query.set('category', category);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/shop?${query}` : '/shop';
}
