import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { endQuietly } from '../endQuietly.ts';
import type { ShopContext, ShopEnvironment } from '../ShopEnvironment.ts';
import { visitorContext } from '../Visitor.ts';

/** Where the flags are, and what makes the flag server trust the shop's word about its visitors. */
export interface OfrepRoutesOptions {
  readonly flagServerUrl: string;
  readonly serviceToken: string;
}

const answerWithinMilliseconds = 2500;
const passedOn = ['content-type', 'etag', 'retry-after'] as const;

/**
 * `/ofrep`: the page's way to the flag server. Whom flags are evaluated for is said by the shop's cookies; what a body
 * claims is dropped unread (T14). While the flag server is away this answers 503 at once and asks to come back soon.
 */
export function ofrepRoutes({ flagServerUrl, serviceToken }: OfrepRoutesOptions): Hono<ShopEnvironment> {
  const app = new Hono<ShopEnvironment>();
  const authorization = `Bearer ${serviceToken}`;

  const evaluate = async (c: ShopContext): Promise<Response> => {
    const etag = c.req.header('if-none-match');
    try {
      const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(answerWithinMilliseconds)]);
      const answer = await fetch(upstreamUrl(c, flagServerUrl), {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
        body: JSON.stringify({ context: visitorContext(c.get('visitor')) }),
        redirect: 'error',
        signal,
      });
      if (isOurFault(answer.status)) return unavailable(c);
      // Read whole, so that the deadline covers the body as well.
      const body = await answer.arrayBuffer();
      if (answer.status === 304) return c.body(null, 304, pickHeaders(answer));
      // fetch gives a number; the flag server answers with real statuses only.
      return c.body(body, answer.status as ContentfulStatusCode, pickHeaders(answer));
    } catch {
      return unavailable(c);
    }
  };

  app.post('/v1/evaluate/flags', evaluate);
  app.post('/v1/evaluate/flags/:key', evaluate);

  app.get('/v1/stream', async (c) => {
    const leaving = new AbortController();
    const slow = setTimeout(() => leaving.abort(), answerWithinMilliseconds);
    const lastEventId = c.req.header('last-event-id');
    try {
      const stream = await fetch(upstreamUrl(c, flagServerUrl), {
        headers: {
          authorization,
          accept: 'text/event-stream',
          ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        },
        redirect: 'error',
        // When the page goes, so does the connection to the flag server.
        signal: AbortSignal.any([c.req.raw.signal, leaving.signal]),
      });
      if (stream.body === null || isOurFault(stream.status)) return unavailable(c);
      // No buffering by proxies in between; each event goes through at once.
      const headers = { ...pickHeaders(stream), 'x-accel-buffering': 'no' };
      // A refusal has a status of its own; a success is 200.
      return c.body(endQuietly(stream.body), stream.status as ContentfulStatusCode, headers);
    } catch {
      return unavailable(c);
    } finally {
      clearTimeout(slow);
    }
  });

  return app;
}

function upstreamUrl(c: ShopContext, flagServerUrl: string): URL {
  const { pathname, search } = new URL(c.req.url);
  return new URL(pathname + search, flagServerUrl);
}

/** 401 and 403 mean that the shop's token is wrong. Passed on, they would tell pages to stop asking for good. */
function isOurFault(status: number): boolean {
  return status === 401 || status === 403 || status >= 500;
}

function unavailable(c: ShopContext): Response {
  return c.json({ errorDetails: 'The flag server cannot be reached.' }, 503, { 'retry-after': '2' });
}

function pickHeaders({ headers }: Response): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])),
  );
}
