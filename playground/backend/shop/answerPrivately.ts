import { createMiddleware } from 'hono/factory';
import type { ShopEnvironment } from './ShopEnvironment.ts';

/** Answers made for one visitor are in no cache, least of all a tester's (T9). */
export const answerPrivately = createMiddleware<ShopEnvironment>(async (c, next) => {
  c.header('Cache-Control', 'private, no-store');
  await next();
});
