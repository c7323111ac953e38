import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';

/** How long a cookie lives, and whether links from other sites carry it. */
interface SignedCookieOptions {
  readonly maxAgeSeconds: number;
  readonly sameSite: 'Lax' | 'Strict';
}

/** HttpOnly `__Host-` cookies (T28) whose values only this shop can have made. */
export interface SignedCookies {
  /** The value, or undefined when the cookie is absent or its signature is not ours. */
  read(c: Context, name: string): Promise<string | undefined>;
  write(c: Context, cookie: { name: string; value: string } & SignedCookieOptions): Promise<void>;
  clear(c: Context, name: string): void;
}

/** `key` is the shop's secret; every cookie name gets a key of its own, so that no value fits another cookie. */
export function createSignedCookies(key: string): SignedCookies {
  const keyFor = (name: string): string => `${key}:${name}`;
  return {
    async read(c, name) {
      return (await getSignedCookie(c, keyFor(name), `__Host-${name}`)) || undefined;
    },
    async write(c, { name, value, maxAgeSeconds, sameSite }) {
      await setSignedCookie(c, `__Host-${name}`, value, keyFor(name), {
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite,
        maxAge: maxAgeSeconds,
      });
    },
    clear(c, name) {
      deleteCookie(c, `__Host-${name}`, { path: '/', secure: true });
    },
  };
}
