import type { JsonValue } from '@halyard/core';
import express, { type RequestHandler } from 'express';
import { fastify } from 'fastify';
import { Hono } from 'hono';
import { enqueueFlags } from '../service/enqueueFlags.ts';
import { flagOverrides as forExpress } from '../service/express.ts';
import { flagOverrides as forFastify } from '../service/fastify.ts';
import { fetchWithFlags } from '../service/fetchWithFlags.ts';
import { flags } from '../service/flags.ts';
import { flagOverrides as forHono } from '../service/hono.ts';
import { openJobFlags } from '../service/openJobFlags.ts';
import type { ReadOverridesOptions } from '../service/ReadOverridesOptions.ts';
import { audience, publicKey } from './requests.ts';
import { serveNode } from './serveNode.ts';

/** What each service takes a flag for, in the order of the calls; the last one works through a queue. */
export type Seen = Readonly<Record<string, JsonValue>>;

/** `cart` (express, the edge) calls `stock` (Fastify), which calls `pricing` (Hono), which hands work to `mailer` by a queue. */
export interface ThreeServices {
  readonly url: string;
  close(): Promise<void>;
}

/** What the flags of all services really are. */
export const real: Seen = {
  'new-nav': false,
  'old-nav': true,
  size: 10,
  layout: 'grid',
  banner: { text: '' },
  'ops-stop': false,
  'payments-live': false,
};
const locked = ['ops-*'];

const seenBy = (request: object): Seen =>
  Object.fromEntries(Object.entries(real).map(([key, value]) => [key, flags.valueOf(key, request, value)]));

const options = (service: string): ReadOverridesOptions => ({
  service,
  audience,
  publicKey,
  locked,
  behindEdge: service !== 'cart',
});

/** `cached`: what the edge says about its answers, whoever asks. */
export async function startThreeServices(cached = 'no-cache'): Promise<ThreeServices> {
  const pricing = new Hono();
  pricing.use(forHono(options('pricing')));
  pricing.get('/', async (c) => {
    const message = JSON.stringify((await enqueueFlags(c)) ?? null);
    const job = await openJobFlags(JSON.parse(message), { service: 'mailer', audience, locked });
    return c.json([seenBy(c), seenBy(job)]);
  });

  const stock = fastify();
  await stock.register(forFastify(options('stock')));
  stock.get('/', async (request) => {
    const call = fetchWithFlags(request, {
      origins: ['http://pricing.internal'],
      fetch: async (input, init) => pricing.request(new Request(input, init)),
    });
    return [seenBy(request), ...((await (await call('http://pricing.internal/')).json()) as Seen[])];
  });
  const stockUrl = await stock.listen({ host: '127.0.0.1', port: 0 });

  const cart = express();
  cart.use(forExpress(options('cart')));
  const answerCart: RequestHandler = async (request, response) => {
    const answer = await fetchWithFlags(request, { origins: [new URL(stockUrl).origin] })(stockUrl);
    response.set('Cache-Control', cached).json([seenBy(request), ...((await answer.json()) as Seen[])]);
  };
  cart.get('/', answerCart);
  const edge = await serveNode(cart);
  return {
    url: edge.url,
    close: async () => {
      await edge.close();
      await stock.close();
    },
  };
}
