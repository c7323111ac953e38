import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A loopback `GET /flags/grant` whose behaviour a test changes as it goes. */
export interface GrantEndpoint {
  readonly url: string;
  /** What it has been asked so far. */
  readonly requests: readonly IncomingMessage[];
  answer: Answer;
  close(): void;
}

export async function grantEndpoint(): Promise<GrantEndpoint> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    endpoint.answer(response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server has one
  const endpoint: GrantEndpoint = {
    url: `http://127.0.0.1:${port}/flags/grant`,
    requests,
    answer: (response) => response.writeHead(404).end(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return endpoint;
}

/** Answers as the app's backend does. */
export const answerToken =
  (token: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token }));
  };

export const answerStatus =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  };
