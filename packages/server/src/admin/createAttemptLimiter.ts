const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;

/** Counts failures by key over a minute. */
export interface AttemptLimiter {
  isBlocked(key: string): boolean;
  fail(key: string): void;
  forgive(key: string): void;
}

/** Blocks a key after `most` failures within a minute (T16); memory stays bounded, the oldest keys go first. */
export function createAttemptLimiter(most: number): AttemptLimiter {
  const failures = new Map<string, { count: number; since: number }>();

  function recent(key: string): { count: number; since: number } | undefined {
    const entry = failures.get(key);
    return entry && Date.now() - entry.since < WINDOW_MS ? entry : undefined;
  }

  return {
    isBlocked: (key) => (recent(key)?.count ?? 0) >= most,
    fail(key) {
      const entry = recent(key) ?? { count: 0, since: Date.now() };
      failures.delete(key);
      failures.set(key, { ...entry, count: entry.count + 1 });
      const [oldest] = failures.keys();
      if (failures.size > MOST_KEYS && oldest !== undefined) failures.delete(oldest);
    },
    forgive: (key) => void failures.delete(key),
  };
}
