/** A moment that no change of the clock can push back. */
export interface Deadline {
  /** Milliseconds; zero or less when it has passed. */
  remaining(): number;
}

/**
 * Passed as soon as the wall clock *or* the monotonic one says so: the first can be set back, the second stands still while
 * a laptop sleeps (T7, F27). Takes epoch milliseconds.
 */
export function createDeadline(expiresAt: number): Deadline {
  const monotonic = performance.now() + (expiresAt - Date.now());
  return { remaining: () => Math.min(expiresAt - Date.now(), monotonic - performance.now()) };
}
