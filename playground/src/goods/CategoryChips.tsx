import type { ReactNode } from 'react';
import { Link } from '../routing/Link.tsx';
import { categoriesOf } from './findGoods.ts';
import { useGoods } from './GoodsContext.ts';
import { shopAddress } from './shopAddress.ts';
import './goods.css';

/** One link for each category. `current` is the one being looked at, empty for all gear. */
export function CategoryChips({ current }: { readonly current?: string }): ReactNode {
  const goods = useGoods();
  const categories = goods.state === 'ready' ? categoriesOf(goods.value) : [];
  return (
    <nav className="chips" aria-label="Categories">
      {['', ...categories].map((category) => (
        <Link
          key={category}
          to={shopAddress({ category })}
          className="chip"
          aria-current={category === current ? 'true' : undefined}
        >
          {category || 'All gear'}
        </Link>
      ))}
    </nav>
  );
}
