import { createAdaptorServer } from '@hono/node-server';
import type { FlagServer } from './FlagServer.ts';

/** Where a flag server listens. */
export interface Listening {
  /** E.g. `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections; the flag server itself stays usable until its own `close`. */
  close(): Promise<void>;
}

/** Serves a flag server on Node's HTTP server; port 0 takes any free one. Rejects when the port is taken. */
export async function listen(
  server: FlagServer,
  { port, hostname = '127.0.0.1' }: { port: number; hostname?: string },
): Promise<Listening> {
  const node = createAdaptorServer({ fetch: (request, environment) => server.fetch(request, environment) });
  await new Promise<void>((resolve, reject) => {
    node.once('error', reject);
    node.listen(port, hostname, () => {
      node.off('error', reject);
      resolve();
    });
  });
  const address = node.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        node.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in node) node.closeAllConnections();
      }),
  };
}
