import type { ReactNode } from 'react';
import { CategoryChips } from '../goods/CategoryChips.tsx';
import { Shelves } from '../goods/Shelves.tsx';
import { PageHeading } from '../routing/PageHeading.tsx';

interface ShopPageProps {
  readonly query: URLSearchParams;
}

/** The goods, as far as the address narrows them down. */
export function ShopPage({ query }: ShopPageProps): ReactNode {
  const category = query.get('category') ?? '';
  const search = query.get('search') ?? '';
  const page = Number(query.get('page') ?? 1);
  const shelf = category || 'All gear';
  const heading = search ? `“${search}” in ${shelf.toLowerCase()}` : shelf;
  return (
    <>
      <div className="section-head">
        <PageHeading title={page > 1 ? `${heading}, page ${page}` : heading}>{heading}</PageHeading>
        <CategoryChips current={category} />
      </div>
      <h2 className="visually-hidden">Goods</h2>
      <Shelves category={category} search={search} page={page} />
    </>
  );
}
