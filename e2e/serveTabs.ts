import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fixturePages } from './buildFixturePages.ts';

/** A backend that serves the tabs' page as well, and counts who asks it for what. */
export interface TabsServer {
  readonly url: string;
  /** How often evaluations were asked for. */
  readonly requests: () => number;
  /** How often the stream was asked for, and how many follow it now. */
  readonly streams: () => number;
  readonly openStreams: () => number;
  /** What the flag is from now on, and whether the stream says so. */
  readonly set: (greeting: string, isAnnounced?: boolean) => void;
  /** Answers like this from now on, if given, instead of with the flag. */
  readonly fail: (status?: number, headers?: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
}

export async function serveTabs(): Promise<TabsServer> {
  const open = new Set<ServerResponse>();
  let [requests, streams] = [0, 0];
  let greeting = 'hello';
  let failure: readonly [number, Readonly<Record<string, string>>] | undefined;

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    if (path === '/ofrep/v1/evaluate/flags') {
      requests += 1;
      if (failure) return response.writeHead(...failure).end();
      const flags = [{ key: 'greeting', value: greeting, reason: 'STATIC' }];
      const eventStreams = [{ type: 'sse', endpoint: { requestUri: '/stream' } }];
      return response.writeHead(200).end(JSON.stringify({ flags, eventStreams }));
    }
    if (path === '/stream') {
      streams += 1;
      open.add(response);
      response.on('close', () => open.delete(response));
      return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
    }
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    readFile(join(fixturePages, 'ofrep-tabs', path.endsWith('/') ? 'index.html' : path)).then(
      (body) => response.writeHead(200, { 'Content-Type': type }).end(body),
      () => response.writeHead(404).end(),
    );
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests: () => requests,
    streams: () => streams,
    openStreams: () => open.size,
    set: (next, isAnnounced = true) => {
      greeting = next;
      if (isAnnounced) for (const stream of open) stream.write('data: {"type":"refetchEvaluation"}\n\n');
    },
    fail: (status, headers = {}) => {
      failure = status === undefined ? undefined : [status, headers];
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
