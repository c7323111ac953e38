import type { Access } from '@halyard/core';
import type { GrantStanding } from './access/GrantStanding.ts';
import { heldKeys } from './access/heldKeys.ts';
import { HINT_COOKIE } from './cookieNames.ts';
import type { GrantKey } from './GrantKey.ts';
import { readCookie } from './readCookie.ts';

export interface GrantAccessOptions {
  /** Where the app's backend answers `{ token }` to this browser's cookies. Default: `/flags/grant`. */
  readonly url?: string;
  /** The one exact string that a grant's `aud` must be: `shop/production`. */
  readonly audience: string;
  /** The issuer's public key, or several while keys change. */
  readonly publicKey: GrantKey | readonly GrantKey[];
}

/** How long, in milliseconds, a page waits for what a tester forced before it was loaded. */
const longestHold = 500;

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/**
 * The permission of a tester's signed grant. Customers, who have no hint cookie, get `none`: no request, no storage, no
 * further code. For testers `start` loads the code that verifies. Never throws; refusals are codes in `refusal`.
 */
export function grantAccess(options: GrantAccessOptions): Access {
  const cookies = readCookies();
  let hinted = readCookie(cookies, HINT_COOKIE) === '1';
  const listeners = new Set<() => void>();
  let watch: AbortController | undefined;
  let isStarted = false;

  const access: Writable<Access> = {
    state: hinted ? 'checking' : 'none',
    audience: options.audience,
    allows: () => false,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      access.stop();
      isStarted = true;
      if (!hinted) return;
      const current = (watch = new AbortController());
      const release = setTimeout(() => {
        delete access.held;
        tell();
      }, longestHold);
      current.signal.addEventListener('abort', () => clearTimeout(release));
      import('./access/watchGrant.ts')
        .then(({ watchGrant }) => watchGrant(options, { signal: current.signal, become }))
        .catch(() => {
          if (!current.signal.aborted) become({ state: 'none', refusal: 'HAL-517', allows: () => false });
        });
    },
    stop() {
      isStarted = false;
      watch?.abort();
    },
    resume,
  };
  if (hinted) access.held = heldKeys(cookies);

  /** Until the watch takes over: somebody may have signed in since this page was loaded. */
  function resume(): void {
    hinted = readCookie(readCookies(), HINT_COOKIE) === '1';
    if (hinted && isStarted) access.start();
  }

  /** All of it changes in one step, so that nobody reads half of a permission. */
  const become = (standing: GrantStanding): void => {
    for (const fact of ['holder', 'expiresAt', 'refusal', 'proof'] as const) delete access[fact];
    Object.assign(access, standing);
    // Granted is not forced yet: that takes the overrides as well.
    if (access.state !== 'granted') delete access.held;
    tell();
  };

  function tell(): void {
    for (const listener of new Set(listeners)) {
      try {
        listener();
      } catch (error) {
        console.error(error); // one broken listener must not keep the others from an expired grant
      }
    }
  }
  return access;
}

/** Empty on servers, and in sandboxed frames, where reading cookies throws. */
function readCookies(): string {
  try {
    return typeof document === 'undefined' ? '' : document.cookie;
  } catch {
    return '';
  }
}
