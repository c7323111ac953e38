import { createContext, useContext } from 'react';
import type { Product } from '../../backend/products.ts';
import type { Answer } from '../requests/useAnswer.ts';

export type Goods = Answer<readonly Product[]>;

export const GoodsContext = createContext<Goods>({ state: 'loading' });

/** All goods of the shop, asked for once. */
export function useGoods(): Goods {
  return useContext(GoodsContext);
}
