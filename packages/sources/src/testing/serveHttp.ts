import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request with its whole body, to be answered. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly response: ServerResponse;
}

/**
 * A vendor's server on a loopback port, which ends with the test. Whatever `handle` throws is answered as 500; browsers may
 * call it from any origin.
 */
export async function serveHttp(handle: (exchange: Exchange) => unknown): Promise<string> {
  const server = createServer((request, response) => void answer(request, response));
  let origin = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader(
      'Access-Control-Allow-Headers',
      request.headers['access-control-request-headers'] ?? '*',
    );
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, REPORT');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    try {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const { method = 'GET', headers } = request;
      await handle({ method, headers, body, url: new URL(request.url ?? '/', origin), response });
    } catch {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return origin;
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Opens a stream of server-sent events; the returned function sends one. */
export function openStream(response: ServerResponse): (event: string, data: string) => void {
  response
    .writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
    .write(': hello\n\n');
  return (event, data) => void response.write(`event: ${event}\ndata: ${data}\n\n`);
}
