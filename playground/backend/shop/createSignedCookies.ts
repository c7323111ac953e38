import { sign, unsign } from 'cookie-signature';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** How long a cookie lives, and whether links from other sites carry it. */
interface SignedCookieOptions {
  readonly maxAgeSeconds: number;
  readonly sameSite: 'Lax' | 'Strict';
}

/** HttpOnly `__Host-` cookies (T28) whose values only this shop can have made. */
export interface SignedCookies {
  /** The value, or undefined when the cookie is absent or its signature is not ours. */
  read(c: Context, name: string): string | undefined;
  write(c: Context, cookie: { name: string; value: string } & SignedCookieOptions): void;
  clear(c: Context, name: string): void;
}

/**
 * `key` is the shop's secret; every cookie name gets a key of its own, so that no value fits another cookie. Signatures are computed at
 * once: Web Crypto's are another thread's work, for which a customer waits while the shop is flooded (T16).
 */
export function createSignedCookies(key: string): SignedCookies {
  const keyFor = (name: string): string => `${key}:${name}`;
  return {
    read(c, name) {
      return unsign(getCookie(c, `__Host-${name}`) ?? '', keyFor(name)) || undefined;
    },
    write(c, { name, value, maxAgeSeconds, sameSite }) {
      setCookie(c, `__Host-${name}`, sign(value, keyFor(name)), {
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
