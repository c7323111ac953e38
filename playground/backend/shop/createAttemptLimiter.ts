import { ShopError } from './ShopError.ts';

const windowMilliseconds = 60_000;
const maximumNames = 10_000;

/** Slows down whoever guesses passwords, or has grants minted without end (T16). */
export interface AttemptLimiter {
  /** Throws `TOO_MANY_ATTEMPTS` when this name was counted too often within the last minute. */
  check(name: string): void;
  count(name: string): void;
}

/** Allows `limit` counted attempts per name and minute. */
export function createAttemptLimiter(limit: number): AttemptLimiter {
  const attempts = new Map<string, { count: number; since: number }>();
  const recent = (name: string): { count: number; since: number } | undefined => {
    const entry = attempts.get(name);
    return entry && Date.now() - entry.since < windowMilliseconds ? entry : undefined;
  };
  return {
    check(name) {
      if ((recent(name)?.count ?? 0) < limit) return;
      throw new ShopError(429, {
        code: 'TOO_MANY_ATTEMPTS',
        message: 'Too many attempts. Wait a minute, then try again.',
      });
    },
    count(name) {
      // Made-up names must not fill the memory.
      if (attempts.size >= maximumNames) attempts.clear();
      const entry = recent(name);
      attempts.set(name, { count: (entry?.count ?? 0) + 1, since: entry?.since ?? Date.now() });
    },
  };
}
