import { ShopError } from './ShopError.ts';

const windowMilliseconds = 60_000;
const maximumNames = 10_000;

/** Slows down whoever guesses passwords (T16). */
export interface AttemptLimiter {
  /** Throws `TOO_MANY_ATTEMPTS` when this name failed too often within the last minute. */
  check(name: string): void;
  failed(name: string): void;
}

/** Allows `limit` failures per name and minute; what was right is not counted. */
export function createAttemptLimiter(limit: number): AttemptLimiter {
  const failures = new Map<string, { count: number; since: number }>();
  const recent = (name: string): { count: number; since: number } | undefined => {
    const entry = failures.get(name);
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
    failed(name) {
      // Made-up names must not fill the memory.
      if (failures.size >= maximumNames) failures.clear();
      const entry = recent(name);
      failures.set(name, { count: (entry?.count ?? 0) + 1, since: entry?.since ?? Date.now() });
    },
  };
}
