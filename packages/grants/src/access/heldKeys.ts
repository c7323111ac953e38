import { OVERRIDES_COOKIE } from '../cookieNames.ts';
import { readCookie } from '../readCookie.ts';

/** The flags that the readable override cookie names. Unverified: they are held pending, never forced. Never throws. */
export function heldKeys(cookies: string): ReadonlySet<string> {
  try {
    const list = decodeURIComponent(readCookie(cookies, OVERRIDES_COOKIE) ?? '');
    const keys = list.split(',').map((member) => member.split('=', 1).join().trim());
    return new Set(keys.filter((key) => /^[\w.:-]{1,128}$/.test(key)).slice(0, 64));
  } catch {
    return new Set();
  }
}
