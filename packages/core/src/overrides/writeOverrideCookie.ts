import { formatOverrideList } from '../carry/formatOverrideList.ts';
import type { JsonValue } from '../JsonValue.ts';

const cookieName = '__Host-flag-overrides';
/** A browser silently drops a larger cookie. */
const mostBytes = 4096;

/** Tells the server that renders the next page what this browser forces. Without an unexpired value the cookie goes. */
export function writeOverrideCookie(
  values: ReadonlyArray<readonly [string, JsonValue]>,
  expiresAt: number,
): void {
  // Encoded once more as a whole: a comma and a space are no cookie octets.
  const list = encodeURIComponent(formatOverrideList(values) ?? '');
  const fits = list.length > 0 && cookieName.length + 1 + list.length <= mostBytes;
  const lifetime = fits ? Math.max(0, Math.floor((expiresAt - Date.now()) / 1000)) : 0;
  document.cookie = `${cookieName}=${fits ? list : ''}; Path=/; Secure; SameSite=Lax; Max-Age=${lifetime}`;
}
