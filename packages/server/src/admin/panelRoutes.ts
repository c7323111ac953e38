import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';

/** Where the build puts the panel; the same place seen from `src/admin` and from `dist/admin`. */
const defaultFolder = fileURLToPath(new URL('../../dist/admin-panel', import.meta.url));

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Serves the admin panel's files; an address without an extension is one of the panel's own pages. */
export function panelRoutes(adminPanelFolder: string | undefined): Hono {
  const folder = resolve(adminPanelFolder ?? defaultFolder);
  const routes = new Hono();

  async function readInside(file: string): Promise<Buffer | undefined> {
    const real = await realpath(file);
    return real.startsWith((await realpath(folder)) + sep) ? readFile(real) : undefined;
  }

  async function serve(context: Context, path: string): Promise<Response> {
    const file = resolve(join(folder, path));
    const type = TYPES.get(extname(file));
    // A path that leaves the folder is as unknown as any other.
    if (type === undefined || !file.startsWith(folder + sep)) throw new FlagServerError('HAL-722');
    const content = await readInside(file).catch(() => undefined);
    if (!content) throw new FlagServerError(path === 'index.html' ? 'HAL-723' : 'HAL-722');
    // Files in assets/ have their content's hash in their names.
    const isHashed = path.startsWith('assets/');
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': type,
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'private, no-store',
    });
  }

  routes.get('/admin', (context) => context.redirect('/admin/', 308));
  routes.get('/admin/*', (context) => {
    const path = context.req.path.slice('/admin/'.length);
    return serve(context, extname(path) === '' ? 'index.html' : path);
  });
  return routes;
}
