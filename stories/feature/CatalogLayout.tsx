import { Feature } from '@halyard/react';
import { Goods } from '../goods/Goods.tsx';

/** The shop's articles, laid out as a flag says. */
export function CatalogLayout() {
  return (
    <Feature
      flag="catalog-layout"
      cases={{
        grid: <Goods layout="grid" />,
        list: <Goods layout="list" />,
        showcase: <Goods layout="showcase" />,
      }}
    />
  );
}
