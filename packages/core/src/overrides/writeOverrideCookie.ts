import type { FlagStore } from '../store/FlagStore.ts';
import { forcedValues } from '../carry/forcedValues.ts';
import { formatOverrideList } from '../carry/formatOverrideList.ts';

const cookieName = '__Host-flag-overrides';
/** A browser silently drops a larger cookie. */
const mostBytes = 4096;

/**
 * Tells the server that renders the next page what this browser forces, for `keepOverrides`. What a tab forces for itself stays
 * there. Without an unexpired value the cookie goes.
 */
export function writeOverrideCookie(store: Pick<FlagStore, 'state' | 'access'>): void {
  const { overrides } = store.state.getState();
  const shared = forcedValues(store).filter(([key]) => overrides.get(key)?.scope === 'browser');
  const latestEnd = Math.max(0, ...[...overrides.values()].map(({ expiresAt }) => expiresAt));
  // Encoded once more as a whole: a comma and a space are no cookie octets.
  const list = encodeURIComponent(formatOverrideList(shared) ?? '');
  const fits = list.length > 0 && cookieName.length + 1 + list.length <= mostBytes;
  const lifetime = fits ? Math.max(0, Math.floor((latestEnd - Date.now()) / 1000)) : 0;
  try {
    document.cookie = `${cookieName}=${fits ? list : ''}; Path=/; Secure; SameSite=Lax; Max-Age=${lifetime}`;
  } catch {
    // A sandboxed page has no cookies: what it forces is for this page alone.
  }
}
