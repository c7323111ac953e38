import type { HttpBindings } from '@hono/node-server';

/** The address at the other end of the socket, or 'in-process' for a request that came through no socket. */
export function clientAddress(bindings: Partial<HttpBindings> | undefined): string {
  return bindings?.incoming?.socket.remoteAddress ?? 'in-process';
}
