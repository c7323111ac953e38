import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What was asked at the evaluation endpoint. */
interface RecordedRequest {
  readonly at: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Answers one request, or does what a broken backend does. */
export type Reply = (response: ServerResponse, request: RecordedRequest) => void;

/** A real backend on a loopback port that misbehaves on demand. */
export interface FaultServer {
  readonly url: string;
  /** Requests for evaluations, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** How it answers from now on. */
  reply: Reply;
  /** How it answers requests for its stream of events; a good stream by default. */
  streamReply: Reply;
  /** How often the stream was asked for. */
  readonly streamRequests: readonly RecordedRequest[];
  /** Sends an event to all who are connected to the stream. */
  readonly send: (data: string) => void;
  /** Ends all streams, as a restart does. */
  readonly cutStreams: () => void;
  readonly openStreams: () => number;
  /** Connections on which an answer is still being written. */
  readonly openRequests: () => number;
  /** Stops listening: connections are refused until `resume`. */
  readonly refuse: () => Promise<void>;
  readonly resume: () => Promise<void>;
}

/** Starts a server that ends with the test. It answers 500 until it is told otherwise. */
export async function startFaultServer(): Promise<FaultServer> {
  const requests: RecordedRequest[] = [];
  const streamRequests: RecordedRequest[] = [];
  const streams = new Set<ServerResponse>();
  const answers = new Set<ServerResponse>();
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { pathname: path, searchParams } = new URL(request.url ?? '/', url());
      const { context = {} } = body ? JSON.parse(body) : {};
      const query = Object.fromEntries(searchParams);
      const recorded = { at: Date.now(), path, query, headers: request.headers, context };
      const isStream = path.endsWith('/stream');
      (isStream ? streamRequests : requests).push(recorded);
      const open = isStream ? streams : answers;
      open.add(response);
      response.on('close', () => open.delete(response));
      (isStream ? fixture.streamReply : fixture.reply)(response, recorded);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  let port = 0;
  const url = () => `http://127.0.0.1:${port}`;
  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      if (server.listening) server.close(() => resolve());
      else resolve();
      for (const socket of sockets) socket.destroy();
    });
  await listen();
  ({ port } = server.address() as AddressInfo);
  onTestFinished(close);

  const fixture: FaultServer = {
    url: url(),
    requests,
    streamRequests,
    reply: (response) => response.writeHead(500).end(),
    streamReply: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n');
    },
    send: (data) => streams.forEach((stream) => stream.write(`data: ${data}\n\n`)),
    cutStreams: () => streams.forEach((stream) => stream.destroy()),
    openStreams: () => streams.size,
    openRequests: () => answers.size,
    refuse: close,
    resume: listen,
  };
  return fixture;
}
