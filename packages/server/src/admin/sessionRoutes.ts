import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import type { CookieOptions } from 'hono/utils/cookie';
import { FlagServerError } from '../FlagServerError.ts';
import { clientAddress } from '../http/clientAddress.ts';
import { readJsonObject } from '../http/readJsonObject.ts';
import type { AdminEnvironment } from './AdminEnvironment.ts';
import { SESSION_SECONDS, type Sessions } from './createSessions.ts';
import type { SignInAttempt } from './createSignIn.ts';

const COOKIE = 'halyard_admin';
const LARGEST_BODY = 4096;

/** Lets only signed-in admins pass; throws HAL-714. */
export function requireSession(sessions: Sessions): MiddlewareHandler<AdminEnvironment> {
  return async (context, next) => {
    const token = getCookie(context, COOKIE);
    const session = token ? await sessions.find(token) : undefined;
    if (!token || !session) throw new FlagServerError('HAL-714');
    context.set('session', session);
    context.set('token', token);
    await next();
  };
}

function cookieOptions(request: HonoRequest): CookieOptions {
  // A proxy that ends TLS says so; whoever forges the header only loses his own cookie.
  const secure = request.url.startsWith('https:') || request.header('X-Forwarded-Proto') === 'https';
  return { httpOnly: true, sameSite: 'Strict', path: '/admin', secure };
}

/** Serves `session`: who is signed in, signing in, signing out. */
export function sessionRoutes(
  sessions: Sessions,
  signIn: (attempt: SignInAttempt) => Promise<void>,
): Hono<AdminEnvironment> {
  const routes = new Hono<AdminEnvironment>();

  routes.get('/', requireSession(sessions), (context) => {
    const { name, role } = context.get('session');
    return context.json({ name, role });
  });

  routes.post('/', async (context) => {
    const { name, password } = await readJsonObject(context.req, LARGEST_BODY);
    if (typeof name !== 'string' || typeof password !== 'string') throw new FlagServerError('HAL-715');
    await signIn({ name, password, address: clientAddress(context.env) });
    const { token, session } = await sessions.start(name);
    setCookie(context, COOKIE, token, { ...cookieOptions(context.req), maxAge: SESSION_SECONDS });
    return context.json({ name, role: session.role });
  });

  routes.delete('/', async (context) => {
    const token = getCookie(context, COOKIE);
    if (token) await sessions.end(token);
    deleteCookie(context, COOKIE, cookieOptions(context.req));
    return context.body(null, 204);
  });

  return routes;
}
