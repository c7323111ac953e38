import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { FaultServer, RecordedRequest } from './FaultServer.ts';

/** Starts a backend on a free loopback port that misbehaves on demand. Node only. */
export async function startFaultServer(): Promise<FaultServer> {
  const requests: RecordedRequest[] = [];
  const streamRequests: RecordedRequest[] = [];
  const streams = new Set<ServerResponse>();
  const answers = new Set<ServerResponse>();

  const http = createServer((request, response) => {
    for (const [name, value] of Object.entries(forAnyOrigin(request))) response.setHeader(name, value);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else
      readRequest(request).then(
        (asked) => answer(asked, response),
        () => response.destroy(), // It hung up before it had asked.
      );
  });
  function answer(asked: RecordedRequest, response: ServerResponse): void {
    const isStream = asked.path.endsWith('/stream');
    (isStream ? streamRequests : requests).push(asked);
    const open = isStream ? streams : answers;
    open.add(response);
    response.on('close', () => open.delete(response));
    (isStream ? server.streamReply : server.reply)(response, asked);
  }
  const { url, listen, close } = await openPort(http);

  const server: FaultServer = {
    url,
    requests,
    streamRequests,
    reply: (response) => response.writeHead(500).end(),
    streamReply: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n');
    },
    play: async ({ reply }) => {
      if (reply === 'refuse') await close();
      else server.reply = reply;
    },
    recover: async (reply) => {
      server.reply = reply;
      await listen();
    },
    send: (data) => server.sendRaw(`data: ${data}\n\n`),
    sendRaw: (text) => streams.forEach((stream) => stream.write(text)),
    cutStreams: () => streams.forEach((stream) => stream.destroy()),
    openStreams: () => streams.size,
    openRequests: () => answers.size,
    refuse: close,
    resume: listen,
    stop: close,
  };
  return server;
}

async function readRequest(request: IncomingMessage): Promise<RecordedRequest> {
  const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const query = Object.fromEntries(searchParams);
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  const context = readContext(text);
  return { at: Date.now(), path, query, headers: request.headers, context };
}

/** None of what cannot be read: what it sent is for the client's own tests to say. */
function readContext(text: string): RecordedRequest['context'] {
  try {
    const { context = {} } = JSON.parse(text) as { context?: Record<string, unknown> };
    return context;
  } catch {
    return {};
  }
}

/** A port that can be closed, as if the process were gone, and opened again. */
async function openPort(
  http: Server,
): Promise<{ url: string; listen: () => Promise<void>; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  let port = 0;
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      if (http.listening) resolve();
      else http.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  const close = () =>
    new Promise<void>((resolve) => {
      if (http.listening) http.close(() => resolve());
      else resolve();
      for (const socket of sockets) socket.destroy();
    });
  await listen();
  ({ port } = http.address() as AddressInfo);
  return { url: `http://127.0.0.1:${port}`, listen, close };
}

/** Lets pages of any origin ask, with any header, and see the headers that matter. */
function forAnyOrigin({ headers }: IncomingMessage): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
    'Access-Control-Expose-Headers': 'ETag, Retry-After, Date',
    // A browser asks once before many requests.
    'Access-Control-Max-Age': '7200',
    Vary: 'Origin',
  };
}
