import { boolean, defineFlags, number, oneOf, type Catalog } from '@halyard/core';
import { Feature, useFlag, type FeatureProps, type ReadFlag } from '@halyard/react';
import type { ReactNode } from 'react';

/** The catalog of a small shop. */
export const flags = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10, max: 100 }),
});

// As an app sees them that registered this catalog. `Register` is one for a whole program, so no test may fill it.
export const useShopFlag = useFlag as unknown as ReadFlag<typeof flags>;
const ShopFeature = Feature as (props: FeatureProps<typeof flags, 'new-checkout'>) => ReactNode;
/** A reader of whatever key, declared or not. */
export const useAnyFlag = useFlag as unknown as ReadFlag<Catalog>;

export function Checkout(): ReactNode {
  return (
    <ShopFeature flag="new-checkout" fallback="old" pending="waiting" error="broken">
      new
    </ShopFeature>
  );
}

export function Layout(): ReactNode {
  return <span>{useShopFlag('layout')}</span>;
}
