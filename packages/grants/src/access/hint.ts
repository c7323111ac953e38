import { HINT_COOKIE } from '../cookieNames.ts';
import { readCookie } from '../readCookie.ts';

/** Whether this browser still is a tester's. */
export function hasHint(): boolean {
  return readCookie(document.cookie, HINT_COOKIE) === '1';
}

/** Nobody asks again until the issuer sets the cookie anew. */
export function clearHint(): void {
  document.cookie = `${HINT_COOKIE}=; Path=/; Max-Age=0; Secure; SameSite=Lax`;
}
