import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { hostname } from './readSettings.ts';

/** What answers requests. */
export interface ListenLocallyOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** A server that has begun to listen. */
export interface LocalServer {
  readonly url: string;
  /** Cuts the connections that are open, event streams too, and resolves when the port is free. */
  close(): Promise<void>;
}

/** Serves on this computer only; rejects when the port is taken. */
export async function listenLocally({ port, fetch }: ListenLocallyOptions): Promise<LocalServer> {
  // Without options for TLS the adaptor makes a plain HTTP server.
  const server = createAdaptorServer({ fetch, hostname }) as Server;
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
