import { createBoundedMap } from '../check/createBoundedMap.ts';

const WINDOW_MILLISECONDS = 60_000;
const MOST_NAMES = 10_000;

/** Counts what each person asks for. */
export interface RateLimit {
  /** Counts one more, and answers how many seconds to wait: 0 when it is within the limit. */
  take(name: string): number;
}

/** At most `limit` in a minute for each name (T16). */
export function createRateLimit(limit: number): RateLimit {
  const windows = createBoundedMap<string, { count: number; readonly since: number }>(MOST_NAMES);
  return {
    take(name) {
      const now = Date.now();
      const known = windows.get(name);
      const window = known && now - known.since < WINDOW_MILLISECONDS ? known : { count: 0, since: now };
      if (window.count >= limit) return Math.ceil((window.since + WINDOW_MILLISECONDS - now) / 1000);
      window.count++;
      windows.set(name, window);
      return 0;
    },
  };
}
