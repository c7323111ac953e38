import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createFlagStore, type Bootstrap, type Evaluation } from '@halyard/core';
import { createGrantKeys, currentGrant, issueGrant } from '@halyard/grants/issuer';
import { readOverrides } from '@halyard/grants/service';
import { overrideBootstrap, serializeBootstrap } from '@halyard/react/server';
import { renderToPipeableStream, renderToReadableStream } from 'react-dom/server';
import { Document } from './Document.tsx';
import { audience, flags } from './flags.ts';

const files = join(import.meta.dirname, '..', 'client');
const { privateKey, publicKey } = await createGrantKeys();
const publicKeys = [publicKey];
const grantKey = JSON.stringify(publicKey);
/** What the flags really are, for everybody. */
const values = new Map<string, unknown>([
  ['checkout', false],
  ['layout', 'list'],
  ['reviews', true],
]);
let release: () => void = () => {};

/** What a request of Node's says, as one of the web's. */
function requestOf({ url = '/', headers }: IncomingMessage): Request {
  const cookie = headers.cookie ?? '';
  return new Request(new URL(url, `http://${headers.host}`), { headers: { cookie } });
}

const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Streams the page: what waits is sent later, and moved into its place by inline scripts of React's that have the nonce. */
async function sendPage(request: Request, response: ServerResponse): Promise<void> {
  const { searchParams } = new URL(request.url);
  const subject = searchParams.get('subject') ?? 'ann';
  const { overrides, cacheHeaders } = await readOverrides(request, { service: 'page', audience, publicKey });
  const evaluations = new Map(
    [...values].map(([key, value]) => [key, { value, reason: 'STATIC' } as Evaluation]),
  );
  const real: Bootstrap = { targetingKey: subject, evaluations };
  const bootstrap = overrideBootstrap(real, { flags, overrides });
  const store = createFlagStore({ flags, context: { targetingKey: subject }, bootstrap });
  const nonce = randomBytes(16).toString('base64');
  const ready = searchParams.has('wait')
    ? new Promise<void>((resolve) => {
        release = resolve;
      })
    : undefined;
  const page = (
    <Document store={store} bootstrap={serializeBootstrap(store)} grantKey={grantKey} ready={ready} />
  );
  const options = { nonce, bootstrapModules: ['/client.js'] };
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyWith(nonce),
    ...cacheHeaders,
  });
  if (searchParams.get('stream') === 'web') {
    for await (const chunk of await renderToReadableStream(page, options)) response.write(chunk);
    response.end();
  } else {
    const { pipe } = renderToPipeableStream(page, { ...options, onShellReady: () => pipe(response) });
  }
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const body = await readFile(join(files, path)).catch(() => undefined);
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/javascript' }).end(body);
}

const sendJson = (response: ServerResponse, body: unknown, status = 200) =>
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));

const routes: Record<string, (request: Request, response: ServerResponse) => Promise<unknown> | void> = {
  'GET /': sendPage,
  'GET /flags/grant': async (request, response) => {
    const token = await currentGrant(request, { audience, publicKeys });
    sendJson(response, token ? { token } : {}, token ? 200 : 401);
  },
  'POST /ofrep/v1/evaluate/flags': (_request, response) => {
    sendJson(response, { flags: [...values].map(([key, value]) => ({ key, value, reason: 'STATIC' })) });
  },
  'POST /sign-in': async ({ url }, response) => {
    const issuer = new URL(url).origin;
    const { setCookies } = await issueGrant({
      privateKey,
      issuer,
      subject: 'staff:ann',
      audience,
      allow: ['*'],
    });
    response.writeHead(204, { 'set-cookie': [...setCookies] }).end();
  },
  'POST /flip': ({ url }, response) => {
    for (const [key, value] of new URL(url).searchParams) values.set(key, JSON.parse(value));
    response.writeHead(204).end();
  },
  'POST /release': (_request, response) => {
    release();
    response.writeHead(204).end();
  },
};

createServer((incoming, response) => {
  const request = requestOf(incoming);
  const { pathname } = new URL(request.url);
  const route = routes[`${incoming.method} ${pathname}`];
  const answered = route ? route(request, response) : sendFile(pathname, response);
  void Promise.resolve(answered).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
}).listen(0, '127.0.0.1', function listening(this: Server) {
  const { port } = this.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
