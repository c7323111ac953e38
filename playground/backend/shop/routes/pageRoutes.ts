import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { inlineSession } from '../inlineSession.ts';
import { sessionOf } from '../sessionOf.ts';
import { ShopError } from '../ShopError.ts';
import type { ShopContext, ShopEnvironment } from '../ShopEnvironment.ts';

/** Where the built page is, and what it verifies grants with. */
export interface PageRoutesOptions {
  readonly pageFolder: string;
  readonly grantPublicKey: JsonWebKey;
}

/** Every address the page has a view for; each is answered with the same HTML. */
const addresses = [
  '/',
  '/index.html',
  '/shop',
  '/products/:id',
  '/cart',
  '/checkout',
  '/sign-in',
  '/sign-up',
  '/account',
  '/orders/:id',
  '/staff',
];

/** The built page: HTML for one visitor only, with the session in it, and files that may be cached. */
export function pageRoutes({ pageFolder, grantPublicKey }: PageRoutesOptions): Hono<ShopEnvironment> {
  const app = new Hono<ShopEnvironment>();

  const answerPage = async (c: ShopContext, status: 200 | 404): Promise<Response> => {
    const html = await readFile(join(pageFolder, 'index.html'), 'utf8').catch(() => undefined);
    if (html === undefined) {
      throw new ShopError(503, { code: 'NOT_BUILT', message: 'The shop is not built yet. Run npm start.' });
    }
    return c.html(inlineSession(html, sessionOf(c.get('visitor'), grantPublicKey)), status, {
      'Cache-Control': 'private, no-store',
    });
  };

  app.on('GET', addresses, (c) => answerPage(c, 200));
  app.get('*', (c) => {
    // Somebody followed a broken link: the page says so, with the way back.
    if (c.req.header('accept')?.includes('text/html')) return answerPage(c, 404);
    throw new ShopError(404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
  });
  return app;
}
