import { Feature, useFlag } from '@halyard/react';
import type { ReactNode } from 'react';
import { Loading } from '../feedback/Loading.tsx';
import { Notice } from '../feedback/Notice.tsx';
import { Trouble } from '../feedback/Trouble.tsx';
import { Link } from '../routing/Link.tsx';
import { findGoods } from './findGoods.ts';
import { useGoods } from './GoodsContext.ts';
import { Pager } from './Pager.tsx';
import { ProductGrid } from './ProductGrid.tsx';
import { ProductList } from './ProductList.tsx';
import { ProductShowcase } from './ProductShowcase.tsx';
import { takePage } from './takePage.ts';
import './goods.css';

interface ShelvesProps {
  readonly category: string;
  readonly search: string;
  /** Counted from 1. */
  readonly page: number;
}

/** One page of the goods that match, laid out and cut as the flags say. */
export function Shelves({ category, search, page }: ShelvesProps): ReactNode {
  const goods = useGoods();
  const size = useFlag('products-per-page');
  const waiting = <Loading label="The goods are on their way" form="tiles" shapes={8} />;
  if (goods.state === 'loading') return waiting;
  if (goods.state === 'failed') {
    return <Trouble title="The shelves are out of sight" error={goods.error} onRetry={goods.retry} />;
  }
  const found = findGoods(goods.value, { category, search });
  if (found.length === 0) {
    return (
      <Notice title="Nothing like that on board">
        <p>Try fewer words, or look through everything.</p>
        <Link to="/shop" className="button">
          Show all gear
        </Link>
      </Notice>
    );
  }
  const { items, number, count } = takePage(found, { wanted: page, size });
  return (
    <>
      <Feature
        flag="catalog-layout"
        pending={waiting}
        cases={{
          grid: <ProductGrid products={items} />,
          list: <ProductList products={items} />,
          showcase: <ProductShowcase products={items} />,
        }}
      />
      <Pager page={number} count={count} category={category} search={search} />
    </>
  );
}
