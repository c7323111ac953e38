import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Files of the built page that are the same for everybody: never the HTML, which holds a session. */
export function fileRoutes(pageFolder: string): Hono {
  const app = new Hono();
  const serveFile = serveStatic({
    root: pageFolder,
    onFound: (_file, c) => c.header('Cache-Control', cacheControlOf(c.req.path)),
  });
  app.on('GET', ['/assets/*', '/images/*', '/:file{[^/]+\\.(?:svg|png|ico|txt|webmanifest)}'], serveFile);
  return app;
}

function cacheControlOf(path: string): string {
  // The names of built assets change with their content.
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}
