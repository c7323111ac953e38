import type { Context, MiddlewareHandler } from 'hono';
import { ShopError } from './ShopError.ts';

/**
 * Lets a write through only when it is JSON and this very origin's page sent it (T29). A form, an image or a
 * no-cors fetch of another site can send neither; a client that names no origin at all is refused too.
 */
export const requireOwnOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (!comesFromOwnPage(c)) {
    throw new ShopError(403, {
      code: 'FOREIGN_ORIGIN',
      message: 'This request did not come from a page of the shop.',
    });
  }
  if (!isJson(c.req.header('content-type'))) {
    throw new ShopError(415, { code: 'NOT_JSON', message: 'Send application/json.' });
  }
  return next();
};

function comesFromOwnPage(c: Context): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (origin === undefined && site === undefined) return false;
  const isOwnOrigin = origin === undefined || origin === new URL(c.req.url).origin;
  return isOwnOrigin && (site === undefined || site === 'same-origin');
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
