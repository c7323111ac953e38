import type { ReactNode } from 'react';
import { CategoryChips } from '../goods/CategoryChips.tsx';
import { Shelves } from '../goods/Shelves.tsx';
import { Hero } from './Hero.tsx';
import { Promises } from './Promises.tsx';

/** The first page: who we are, and the first of the goods. */
export function HomePage(): ReactNode {
  return (
    <>
      <Hero />
      <Promises />
      <section aria-labelledby="goods-heading">
        <div className="section-head">
          <h2 id="goods-heading">On the shelves</h2>
          <CategoryChips />
        </div>
        <Shelves category="" search="" page={1} />
      </section>
    </>
  );
}
