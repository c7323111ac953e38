import { GRANT_COOKIE, OVERRIDES_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';
import { readCookie } from '../readCookie.ts';
import { readBaggageMember } from './baggage.ts';
import {
  DEV_HEADER,
  GRANT_HEADER,
  GRANT_MEMBER,
  OVERRIDES_HEADER,
  OVERRIDES_MEMBER,
} from './carriedHeaders.ts';
import type { CarriedOverrides } from './CarriedOverrides.ts';

interface Hop {
  readonly behindEdge: boolean;
  readonly baggage: boolean;
}

/**
 * Finds list, grant and binding in a request. A `Flag-Overrides` header, even an empty one, wins over the cookie: a fetch
 * knows the tab's overrides, a cookie only the browser's. Behind the edge cookies count for nothing.
 */
export function readCarriedOverrides(headers: Headers, { behindEdge, baggage }: Hop): CarriedOverrides {
  const cookies = (!behindEdge && headers.get('cookie')) || '';
  const members = baggage ? headers.get('baggage') : null;
  const list =
    headers.get(OVERRIDES_HEADER) ??
    readBaggageMember(members, OVERRIDES_MEMBER) ??
    decodeList(readCookie(cookies, OVERRIDES_COOKIE));
  const token =
    headers.get(GRANT_HEADER) ??
    readBaggageMember(members, GRANT_MEMBER) ??
    readCookie(cookies, GRANT_COOKIE);
  const tester = readCookie(cookies, TESTER_COOKIE);
  const isDev = headers.get(DEV_HEADER) === '1';
  return {
    list: list.trim(),
    ...(token && { token }),
    ...(tester && { tester }),
    ...(isDev && { isDev }),
  };
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
