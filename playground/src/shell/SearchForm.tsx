import type { FormEvent, ReactNode } from 'react';
import { textOf } from '../form/textOf.ts';
import { categoriesOf } from '../goods/findGoods.ts';
import { useGoods } from '../goods/GoodsContext.ts';
import { shopAddress } from '../goods/shopAddress.ts';
import { navigate } from '../routing/navigation.ts';
import { useLocation } from '../routing/useLocation.ts';
import { Icon } from './Icon.tsx';
import './search.css';

/** Searches all goods or one category. The address holds what was searched, so that the back button undoes it. */
export function SearchForm(): ReactNode {
  const { query } = useLocation();
  const goods = useGoods();
  const search = query.get('search') ?? '';
  const category = query.get('category') ?? '';
  const categories = goods.state === 'ready' ? categoriesOf(goods.value) : [];
  return (
    // A new key lets the fields follow the address when the visitor goes back.
    <form
      key={`${categories.length} ${category} ${search}`}
      className="search"
      role="search"
      action="/shop"
      onSubmit={submit}
    >
      <select name="category" aria-label="Search in" defaultValue={category}>
        <option value="">All gear</option>
        {categories.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <input
        type="search"
        name="search"
        aria-label="Search the shop"
        placeholder="Blocks, boots, binoculars…"
        defaultValue={search}
        maxLength={80}
      />
      <button type="submit" aria-label="Search">
        <Icon name="search" />
      </button>
    </form>
  );
}

function submit(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  navigate(shopAddress({ category: textOf(data, 'category'), search: textOf(data, 'search').trim() }));
}
