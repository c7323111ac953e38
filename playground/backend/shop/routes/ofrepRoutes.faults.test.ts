// @vitest-environment node
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { listenLocally, type LocalServer } from '../../listenLocally.ts';
import type { ShopEnvironment } from '../ShopEnvironment.ts';
import { ofrepRoutes } from './ofrepRoutes.ts';

const open: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const listen = async (fetch: (request: Request) => Response | Promise<Response>): Promise<string> => {
  const server = await listenLocally({ port: 0, fetch });
  open.push(server);
  return server.url;
};

/** The shop's way to a flag server that behaves as given. */
const inFrontOf = async (flagServer: (request: Request) => Response | Promise<Response>): Promise<string> => {
  const app = new Hono<ShopEnvironment>();
  app.use((c, next) => {
    c.set('visitor', { anonymousId: 'somebody' });
    return next();
  });
  app.route('/ofrep', ofrepRoutes({ flagServerUrl: await listen(flagServer), serviceToken: 'between us' }));
  return listen((request) => app.fetch(request));
};

const greet = (body: ReadableStreamDefaultController): void =>
  body.enqueue(new TextEncoder().encode(': hello\n\n'));

const evaluate = (shop: string): Promise<Response> =>
  fetch(`${shop}/ofrep/v1/evaluate/flags`, { method: 'POST' });

describe('the way to a flag server that fails', () => {
  it('gives up on one that hangs, before or within the body', async () => {
    const silent = await inFrontOf(() => new Promise(() => {}));
    const stuck = await inFrontOf(
      () =>
        new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"fl')) })),
    );
    const answers = [evaluate(silent), evaluate(stuck), fetch(`${silent}/ofrep/v1/stream`)];
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(503);
  }, 20_000);

  it.each([401, 403, 500, 502])('says 503, not %i, so that pages ask again', async (status) => {
    const shop = await inFrontOf(() => new Response(null, { status }));
    expect((await evaluate(shop)).status).toBe(503);
  });

  it('passes on that there was too much, and until when', async () => {
    const shop = await inFrontOf(() => new Response(null, { status: 429, headers: { 'retry-after': '7' } }));
    const answer = await evaluate(shop);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('follows no redirect with the service token', async () => {
    const shop = await inFrontOf(
      () => new Response(null, { status: 307, headers: { location: 'http://127.0.0.1:9/' } }),
    );
    expect((await evaluate(shop)).status).toBe(503);
  });

  it('keeps the query, adds the token, and lets go of the stream when the page goes', async () => {
    const requests: Request[] = [];
    const left = new AbortController();
    const shop = await inFrontOf((request) => {
      requests.push(request);
      return new Response(new ReadableStream({ start: greet, cancel: () => left.abort() }), {
        headers: { 'content-type': 'text/event-stream' },
      });
    });
    const page = new AbortController();
    const headers = { 'last-event-id': '4', authorization: 'Bearer mine', cookie: 'secret=1' };
    const answer = await fetch(`${shop}/ofrep/v1/stream?a=1&b=2`, { signal: page.signal, headers });
    expect(answer.status).toBe(200);
    const [request] = requests;
    expect(new URL(request?.url ?? '').search).toBe('?a=1&b=2');
    expect(request?.headers.get('authorization')).toBe('Bearer between us');
    expect(request?.headers.get('last-event-id')).toBe('4');
    expect(request?.headers.has('cookie')).toBe(false);
    page.abort();
    await expect.poll(() => left.signal.aborted, { timeout: 2000 }).toBe(true);
  });
});
