import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { hostname } from './readSettings.ts';

/** What answers requests. */
export interface ListenLocallyOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Stands before all of that. Default: nothing does. */
  readonly shield?: (listener: RequestListener) => RequestListener;
}

/** A server that has begun to listen. */
export interface LocalServer {
  readonly url: string;
  /** Cuts the connections that are open, event streams too, and resolves when the port is free. */
  close(): Promise<void>;
}

/** Serves on this computer only; rejects when the port is taken. */
export async function listenLocally({ port, fetch, shield }: ListenLocallyOptions): Promise<LocalServer> {
  const listener = getRequestListener(fetch, { hostname });
  const server = createServer(shield?.(listener) ?? listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  // A server that listens on a port has an address with a port.
  const address = server.address() as AddressInfo;
  return {
    url: `http://${hostname}:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // Event streams never end by themselves.
      server.closeAllConnections();
      await closed;
    },
  };
}
