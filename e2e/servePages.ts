import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

interface Serving {
  readonly url: string;
  readonly connectTo?: string;
  /** Where some paths redirect to. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** Hears of every request. */
  readonly onRequest?: (request: IncomingMessage) => void;
}

/**
 * Serves a folder at `url` under the strictest policy that an app may have (T32), plus what `connectTo` adds. Any page may frame
 * it, unless that says otherwise. Returns its undo.
 */
export async function servePages(
  folder: string,
  { url, connectTo = '', redirects = {}, onRequest }: Serving,
): Promise<() => void> {
  const images = connectTo && `img-src ${connectTo};`;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${connectTo}; ${images} require-trusted-types-for 'script'; trusted-types 'none'`;
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const type = types[extname(file)] ?? 'application/octet-stream';
    onRequest?.(request);
    response.setHeader('content-security-policy', policy);
    const location = redirects[path];
    if (location !== undefined) {
      response.writeHead(302, { location }).end();
      return;
    }
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
  return () => void server.close();
}
