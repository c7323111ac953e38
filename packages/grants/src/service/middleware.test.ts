// @vitest-environment node
import { fastify } from 'fastify';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { ann, audience, bob, cookiesOf, publicKey, testerOf } from '../testing/requests.ts';
import { serveNode } from '../testing/serveNode.ts';
import { flagOverrides as forExpress } from './express.ts';
import { flagOverrides as forFastify } from './fastify.ts';
import { flagOverrides as forRequests } from './flagOverrides.ts';
import { flags } from './flags.ts';
import { forwardFlags } from './forwardFlags.ts';
import { flagOverrides as forHono } from './hono.ts';

type Ask = (headers?: Record<string, string>) => Promise<Response>;

const events: GrantAuditEvent[] = [];
const options = {
  service: 'cart',
  audience,
  publicKey,
  locked: ['ops-*'],
  onAudit: (event: GrantAuditEvent) => events.push(event),
};
const undos: Array<() => Promise<unknown>> = [];

/** What each app answers: what it sees of its flags and of the request, in a response that says it may be cached. */
const see = (request: object, headers: unknown) => ({
  nav: flags.isOn('new-nav', request),
  size: flags.valueOf('size', request, 1),
  layout: flags.valueOf('layout', request, 'grid'),
  stop: flags.isOn('ops-stop', request),
  onward: Object.keys(forwardFlags(request)),
  headers,
});
const cacheable = { 'Cache-Control': 'public, max-age=60', 'CDN-Cache-Control': 'public', Vary: 'Accept' };

async function expressApp(): Promise<Ask> {
  const app = express();
  app.use(forExpress(options));
  app.get('/', (request, response) => {
    response.set(cacheable).json(see(request, request.headers));
  });
  const server = await serveNode(app);
  undos.push(() => server.close());
  return (headers = {}) => fetch(server.url, { headers });
}

async function fastifyApp(): Promise<Ask> {
  const app = fastify();
  await app.register(forFastify(options));
  app.get('/', async (request, reply) => reply.headers(cacheable).send(see(request, request.headers)));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  undos.push(() => app.close());
  return (headers = {}) => fetch(url, { headers });
}

async function honoApp(): Promise<Ask> {
  const app = new Hono();
  app.use(forHono(options));
  app.get('/', (c) => c.json(see(c, Object.fromEntries(c.req.raw.headers)), 200, cacheable));
  return async (headers = {}) => app.request('/', { headers });
}

async function standardApp(): Promise<Ask> {
  const overrides = forRequests(options);
  return (headers = {}) =>
    overrides(new Request('https://shop.example/', { headers }), (request) =>
      Response.json(see(request, Object.fromEntries(request.headers)), { headers: cacheable }),
    );
}

describe.each([
  ['express', expressApp],
  ['Fastify', fastifyApp],
  ['Hono', honoApp],
  ['standard requests', standardApp],
])('flagOverrides for %s', (_framework, start) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await start();
  });
  afterAll(async () => {
    for (const undo of undos.splice(0)) await undo();
  });
  const list = 'new-nav, size=12, layout=7, ops-stop';
  const real = { nav: false, size: 1, layout: 'grid', stop: false, onward: [] };

  it('forces what a tester may force, and takes list and grant out of the request', async () => {
    const answer = await ask({ cookie: cookiesOf(ann), 'flag-overrides': list, 'x-own': '1' });
    const seen = (await answer.json()) as { headers: object };
    expect(seen).toMatchObject({ nav: true, size: 12, layout: 'grid', stop: false });
    expect(seen).toMatchObject({ onward: ['Flag-Overrides', 'Flag-Grant'], headers: { 'x-own': '1' } });
    expect(Object.keys(seen.headers).filter((name) => name.startsWith('flag-'))).toEqual([]);
    expect(answer.headers.get('flag-overrides-applied')).toBe(
      'cart;ops-stop=locked;new-nav=applied;size=applied;layout=wrong-type',
    );
  });

  it('T9: keeps a tester’s answer out of every cache, whatever the app has set', async () => {
    const { headers } = await ask({ cookie: cookiesOf(ann), 'flag-overrides': 'new-nav' });
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('vary')).toBe('Accept, Cookie, Flag-Overrides');
    expect(headers.has('cdn-cache-control')).toBe(false);
  });

  it('leaves a customer’s answer as it is', async () => {
    const answer = await ask();
    expect(await answer.json()).toMatchObject(real);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('vary')).toBe('Accept');
    expect(answer.headers.has('flag-overrides-applied')).toBe(false);
  });

  it.each([
    ['overrides without a grant', { 'flag-overrides': list }],
    ['an unknown grant', { 'flag-overrides': list, 'flag-grant': 'a.b.c', 'flag-dev': '1' }],
    ['another browser’s grant', { 'flag-overrides': list, 'flag-grant': bob.token, cookie: testerOf(ann) }],
    ['baggage', { baggage: `flag-overrides=new-nav,flag-grant=${ann.token}, other=1` }],
  ])('T1: gives a request with %s real values, and passes nothing of it on', async (_what, headers) => {
    const answer = await ask(headers);
    const seen = (await answer.json()) as { headers: Record<string, string> };
    expect(answer.status).toBe(200);
    expect(seen).toMatchObject(real);
    expect(JSON.stringify(seen.headers)).not.toMatch(/flag-(?:overrides|grant|dev)/);
    expect(seen.headers['baggage']).toBe('baggage' in headers ? 'other=1' : undefined);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('T43: writes one audit event for each request that was refused or forced something', async () => {
    events.length = 0;
    await ask();
    await ask({ 'flag-overrides': list });
    await ask({ cookie: cookiesOf(ann), 'flag-overrides': 'new-nav' });
    await ask({ 'flag-grant': bob.token, cookie: testerOf(ann), 'flag-overrides': 'new-nav' });
    expect(events.map(({ name }) => name)).toEqual(['override_applied', 'authn_token_reuse']);
    expect(JSON.stringify(events)).not.toContain(ann.token);
  });
});
