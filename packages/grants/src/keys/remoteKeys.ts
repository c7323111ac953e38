import type { GrantKey } from '../GrantKey.ts';
import { algorithmOf } from '../token/importGrantKey.ts';
import { fetchTrusted, httpsAddress } from './fetchTrusted.ts';
import type { GrantKeySet } from './GrantKeySet.ts';

const REST_MILLISECONDS = 30_000;
const FRESH_MILLISECONDS = 60_000;
const LONGEST_STALE_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface RemoteKeysOptions {
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/**
 * Public keys from a JWKS at one fixed https address (T38). Asked for when a grant comes, at most every 30 s; a removed key is
 * gone within 60 s. While the address does not answer, known keys go on for 24 h, and unknown ones are refused. Throws `HAL-522`.
 */
export function remoteKeys(url: string, { fetch: send = fetch }: RemoteKeysOptions = {}): GrantKeySet {
  const address = httpsAddress(url);
  let keys: readonly GrantKey[] = [];
  let loadedAt = -Infinity;
  let triedAt = -Infinity;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    try {
      keys = readKeys(await fetchTrusted(address, send), keys);
      loadedAt = Date.now();
    } catch {
      // What is known goes on; an unknown key is refused, and that is what the audit says.
    }
    loading = undefined;
  }

  const find = (kid: string | undefined): GrantKey | undefined => {
    if (Date.now() - loadedAt > LONGEST_STALE_MILLISECONDS) return undefined;
    return keys.find((key) => key.kid === kid);
  };
  return {
    async find(kid) {
      const now = Date.now();
      if (now - triedAt >= REST_MILLISECONDS) {
        triedAt = now;
        loading = load();
      }
      if (loading && (!find(kid) || now - loadedAt >= FRESH_MILLISECONDS)) await loading;
      return find(kid);
    },
  };
}

/** A key that is unusable here, a private one for instance, is as good as absent. Known keys stay the objects they were. */
function readKeys(answer: unknown, known: readonly GrantKey[]): readonly GrantKey[] {
  const listed = (answer as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(listed)) throw new Error('no JWKS');
  return listed.filter(isUsable).map((key) => {
    const text = JSON.stringify(key);
    return known.find((one) => JSON.stringify(one) === text) ?? key;
  });
}

function isUsable(key: unknown): key is GrantKey {
  try {
    return typeof (key as GrantKey).kid === 'string' && Boolean(algorithmOf(key as GrantKey));
  } catch {
    return false;
  }
}
