import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another origin of the same site as the shop, when that is asked for by its name. */
export interface EvilSite {
  readonly url: string;
  stop(): void;
}

/** Serves one page, without any policy, at `evil.halyard.localhost`. */
export async function serveEvil(body = ''): Promise<EvilSite> {
  const server = createServer((_request, response) => {
    const page = `<!doctype html><title>evil</title><body>${body}`;
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://evil.halyard.localhost:${port}`, stop: () => void server.close() };
}

/** The shop under a name that has siblings; cookies and origins are then those of a real domain. */
export function namedUrl(url: string, name: 'shop' | 'flags'): string {
  return url.replace('127.0.0.1', `${name}.halyard.localhost`);
}
