import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Files of the built page that are the same for everybody. */
export function fileRoutes(pageFolder: string): Hono {
  const app = new Hono();
  const serve = (cacheControl: string) =>
    serveStatic({ root: pageFolder, onFound: (_path, c) => c.header('Cache-Control', cacheControl) });
  // The names of built assets change with their content.
  app.get('/assets/*', serve('public, max-age=31536000, immutable'));
  app.get('/images/*', serve('public, max-age=3600'));
  app.get('/:file{[^/]+\\.(?:svg|png|ico|txt|webmanifest)}', serve('public, max-age=3600'));
  return app;
}
