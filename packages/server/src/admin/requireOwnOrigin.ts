import type { MiddlewareHandler } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';

const READING = new Set(['GET', 'HEAD']);
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Lets a change pass only from a page of this server, as JSON (T29). Hosts are compared, not schemes: behind a proxy that
 * ends TLS we see http; `Sec-Fetch-Site` covers what that leaves open.
 */
export const requireOwnOrigin: MiddlewareHandler = async (context, next) => {
  const { method, url } = context.req;
  if (!READING.has(method)) {
    const origin = context.req.header('Origin');
    const site = context.req.header('Sec-Fetch-Site') ?? 'same-origin';
    if (site !== 'same-origin' || origin === undefined || !hasSameHost(origin, url)) {
      throw new FlagServerError('HAL-713');
    }
    const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
    if (WITH_BODY.has(method) && type !== 'application/json') throw new FlagServerError('HAL-712');
  }
  await next();
};

function hasSameHost(origin: string, url: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
