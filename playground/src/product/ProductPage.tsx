import { Feature } from '@halyard/react';
import type { ReactNode } from 'react';
import { Loading } from '../feedback/Loading.tsx';
import { Notice } from '../feedback/Notice.tsx';
import { Trouble } from '../feedback/Trouble.tsx';
import { useGoods } from '../goods/GoodsContext.ts';
import { shopAddress } from '../goods/shopAddress.ts';
import { Link } from '../routing/Link.tsx';
import { PageHeading } from '../routing/PageHeading.tsx';
import { CrewReviews } from './CrewReviews.tsx';
import { ProductDetails } from './ProductDetails.tsx';

/** One article: its picture, its words, and what sailors say of it. */
export function ProductPage({ id }: { readonly id: string }): ReactNode {
  const goods = useGoods();
  if (goods.state === 'loading') return <Loading label="The article is on its way" />;
  if (goods.state === 'failed') {
    return <Trouble title="This shelf is out of sight" error={goods.error} onRetry={goods.retry} />;
  }
  const product = goods.value.find((each) => each.id === id);
  if (!product) {
    return (
      <>
        <PageHeading title="Not in stock">Not in stock</PageHeading>
        <Notice title="We do not carry this article">
          <Link to="/shop" className="button">
            Show all gear
          </Link>
        </Notice>
      </>
    );
  }
  return (
    <>
      <nav className="trail" aria-label="Where you are">
        <Link to="/shop">All gear</Link>
        <Link to={shopAddress({ category: product.category })}>{product.category}</Link>
      </nav>
      <ProductDetails product={product} />
      <Feature flag="crew-reviews">
        <CrewReviews product={product} />
      </Feature>
    </>
  );
}
