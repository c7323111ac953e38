import type { Context } from 'hono';
import type { Visitor } from './Visitor.ts';

/** What the shop's middleware hands to its routes. */
export interface ShopEnvironment {
  Variables: { visitor: Visitor };
}

/** A request on its way through the shop. */
export type ShopContext = Context<ShopEnvironment>;
