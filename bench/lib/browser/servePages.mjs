import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const types = { '.js': 'text/javascript' };

/**
 * Serves the built pages on loopback: `/<mode>/page/<adapter>` is a page. COOP and COEP make it cross-origin isolated, which
 * gives performance.now() 5 microsecond steps.
 */
export async function servePages(folders) {
  const server = createServer((request, response) => {
    const [, mode, ...rest] = new URL(request.url, 'http://bench').pathname.split('/');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (rest[0] === 'page') {
      response.setHeader('Content-Type', 'text/html');
      response.end(pageOf(mode, rest[1]));
      return;
    }
    const folder = folders[mode];
    const file = join(folder ?? sep, ...rest);
    if (!folder || !file.startsWith(folder + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, close: () => server.close() };
}

const pageOf = (mode, name) =>
  `<!doctype html><meta charset=utf-8><link rel=icon href="data:,"><title>bench</title><body><script type=module src="/${mode}/${name}.js"></script>`;
