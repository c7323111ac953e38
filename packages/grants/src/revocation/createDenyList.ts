import { fetchTrusted, httpsAddress } from '../keys/fetchTrusted.ts';
import { serviceError } from '../serviceError.ts';
import type { GrantDenyList } from './GrantDenyList.ts';
import { indexDenied } from './indexDenied.ts';

const POLL_MILLISECONDS = 30_000;
const TIME_LIMIT_MILLISECONDS = 3000;
const LONGEST_STALE_MILLISECONDS = 5 * 60_000;

export interface DenyListOptions {
  /** An https address that answers a JSON list of `DeniedGrant`s, or a function that reads them from anywhere. */
  readonly load: string | (() => Promise<unknown>);
  /** What happens to all grants once the list could not be loaded for five minutes. Default `'refuse'`: closed for overriding. */
  readonly whenStale?: 'refuse' | 'trust';
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/**
 * A deny-list that is read again every 30 s while testers come, so that a revocation counts within 60 s. Nobody polls for
 * customers. Throws `HAL-522` for an address that is not https.
 */
export function createDenyList({
  load,
  whenStale = 'refuse',
  fetch: send = fetch,
}: DenyListOptions): GrantDenyList {
  const read = typeof load === 'string' ? fetcher(httpsAddress(load), send) : load;
  let isDenied = indexDenied([]);
  let loadedAt = -Infinity;
  let triedAt = -Infinity;
  let loading: Promise<void> | undefined;

  async function reload(): Promise<void> {
    try {
      isDenied = indexDenied(await within(TIME_LIMIT_MILLISECONDS, read()));
      loadedAt = Date.now();
    } catch {
      // What was denied stays denied; the age of the list decides about the rest.
    }
    loading = undefined;
  }

  return {
    async check(grant) {
      if (Date.now() - triedAt >= POLL_MILLISECONDS) {
        triedAt = Date.now();
        loading = reload();
      }
      if (loading) await loading;
      if (isDenied(grant)) throw serviceError('HAL-520');
      const isStale = Date.now() - loadedAt > LONGEST_STALE_MILLISECONDS;
      if (isStale && whenStale === 'refuse') throw serviceError('HAL-521');
    },
  };
}

function fetcher(address: URL, send: typeof fetch): () => Promise<unknown> {
  return () => fetchTrusted(address, send);
}

/** A source that never answers must not keep a tester's request waiting. */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(reject, milliseconds, new Error('too late'));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
