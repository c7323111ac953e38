import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { fetchWithin } from '../../fetchWithin.ts';
import { endQuietly } from '../endQuietly.ts';
import type { ShopContext, ShopEnvironment } from '../ShopEnvironment.ts';
import { visitorContext } from '../Visitor.ts';

/** Where the flags are, and what makes the flag server trust the shop's word about its visitors. */
export interface OfrepRoutesOptions {
  readonly flagServerUrl: string;
  readonly serviceToken: string;
}

const answerWithinMilliseconds = 2500;
const passedToServer = ['if-none-match', 'last-event-id'] as const;
const passedToPage = ['content-type', 'etag', 'retry-after'] as const;

/**
 * `/ofrep`: the page's way to the flag server. Whom flags are evaluated for is said by the shop's cookies; what a body
 * claims is dropped unread (T14). While the flag server is away this answers 503 at once and asks to come back soon.
 */
export function ofrepRoutes(options: OfrepRoutesOptions): Hono<ShopEnvironment> {
  const app = new Hono<ShopEnvironment>();
  const passOn = (pass: typeof evaluate) => (c: ShopContext) => pass(c, options).catch(() => unavailable(c));
  app.post('/v1/evaluate/flags', passOn(evaluate));
  app.post('/v1/evaluate/flags/:key', passOn(evaluate));
  app.get('/v1/stream', passOn(stream));
  return app;
}

/** Has flags evaluated for the visitor. */
async function evaluate(c: ShopContext, options: OfrepRoutesOptions): Promise<Response> {
  const answer = await fetchWithin(answerWithinMilliseconds)(serverUrl(c, options), {
    method: 'POST',
    headers: { ...serverHeaders(c, options), 'content-type': 'application/json' },
    body: JSON.stringify({ context: visitorContext(c.get('visitor')) }),
    redirect: 'error',
    signal: c.req.raw.signal,
  });
  if (isOurFault(answer.status)) return unavailable(c);
  const body = await answer.arrayBuffer();
  if (answer.status === 304) return c.body(null, 304, pageHeaders(answer));
  // fetch gives a number; the flag server answers with real statuses only.
  return c.body(body, answer.status as ContentfulStatusCode, pageHeaders(answer));
}

/** Passes events through as they come. Only the beginning has a deadline, and when the page goes, so does all of it. */
async function stream(c: ShopContext, options: OfrepRoutesOptions): Promise<Response> {
  const slow = new AbortController();
  const deadline = setTimeout(() => slow.abort(), answerWithinMilliseconds);
  const answer = await fetch(serverUrl(c, options), {
    headers: { ...serverHeaders(c, options), accept: 'text/event-stream' },
    redirect: 'error',
    signal: AbortSignal.any([c.req.raw.signal, slow.signal]),
  }).finally(() => clearTimeout(deadline));
  if (answer.body === null || isOurFault(answer.status)) return unavailable(c);
  // No buffering by proxies in between. A refusal has a status of its own; a success is 200.
  const headers = { ...pageHeaders(answer), 'x-accel-buffering': 'no' };
  return c.body(endQuietly(answer.body), answer.status as ContentfulStatusCode, headers);
}

function serverUrl(c: ShopContext, { flagServerUrl }: OfrepRoutesOptions): URL {
  const { pathname, search } = new URL(c.req.url);
  return new URL(pathname + search, flagServerUrl);
}

function serverHeaders(c: ShopContext, { serviceToken }: OfrepRoutesOptions): Record<string, string> {
  return { ...pick(c.req.raw.headers, passedToServer), authorization: `Bearer ${serviceToken}` };
}

function pageHeaders({ headers }: Response): Record<string, string> {
  return pick(headers, passedToPage);
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** 401 and 403 mean that the shop's token is wrong. Passed on, they would tell pages to stop asking for good. */
function isOurFault(status: number): boolean {
  return status === 401 || status === 403 || status >= 500;
}

function unavailable(c: ShopContext): Response {
  return c.json({ errorDetails: 'The flag server cannot be reached.' }, 503, { 'retry-after': '2' });
}
