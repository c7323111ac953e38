const WINDOW_MILLISECONDS = 1000;

/** Bounds what bad grants may cost. */
export interface FailureBudget {
  /** Whether there is still something left in this second. */
  take(): boolean;
  /** What was taken was well spent after all. */
  giveBack(): void;
}

/** At most `limit` failures a second; after that, whatever is unknown is refused without any cryptography (T16). */
export function createFailureBudget(limit: number): FailureBudget {
  let spent = 0;
  let since = 0;
  return {
    take() {
      const now = performance.now();
      if (now - since >= WINDOW_MILLISECONDS) {
        since = now;
        spent = 0;
      }
      if (spent >= limit) return false;
      spent++;
      return true;
    },
    giveBack() {
      spent = Math.max(0, spent - 1);
    },
  };
}
