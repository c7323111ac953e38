import type { ReactNode } from 'react';
import type { Product } from '../../backend/products.ts';
import { useAnswer } from '../requests/useAnswer.ts';
import { GoodsContext, type Goods } from './GoodsContext.ts';

/** Asks for the goods once, for all pages. */
export function GoodsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const answer = useAnswer<{ readonly products: readonly Product[] }>('/api/products');
  const goods: Goods = answer.state === 'ready' ? { state: 'ready', value: answer.value.products } : answer;
  return <GoodsContext value={goods}>{children}</GoodsContext>;
}
