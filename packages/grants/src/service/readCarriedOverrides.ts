import { GRANT_COOKIE, OVERRIDES_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';
import { readCookie } from '../readCookie.ts';
import type { CarriedOverrides } from './CarriedOverrides.ts';

/**
 * Finds list, grant and binding in a request. A `Flag-Overrides` header, even an empty one, wins over the cookie: a fetch
 * knows the tab's overrides, a cookie only the browser's. Behind the edge cookies count for nothing.
 */
export function readCarriedOverrides(headers: Headers, behindEdge: boolean): CarriedOverrides {
  const cookies = (!behindEdge && headers.get('cookie')) || '';
  const list = headers.get('flag-overrides') ?? decodeList(readCookie(cookies, OVERRIDES_COOKIE));
  const token = headers.get('flag-grant') ?? readCookie(cookies, GRANT_COOKIE);
  const tester = readCookie(cookies, TESTER_COOKIE);
  return { list: list.trim(), ...(token && { token }), ...(tester && { tester }) };
}

/** The cookie holds the list percent-encoded once more, since commas and spaces are no cookie octets. */
function decodeList(cookie = ''): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    // As it is: `%` fails the grammar, so the list is refused and audited like any other bad one.
    return cookie;
  }
}
