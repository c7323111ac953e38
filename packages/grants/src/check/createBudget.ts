/** Bounds what strangers may make a service do (T16). */
export interface Budget {
  /** Whether there is something left to spend now. */
  take(): boolean;
  /** What was taken was well spent after all. */
  giveBack(): void;
}

/** At most `perSecond` at once, and as many in each second that follows, evenly: a burst would hold up whoever comes next. */
export function createBudget(perSecond: number): Budget {
  let left = perSecond;
  let since = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(perSecond, left + ((now - since) / 1000) * perSecond);
      since = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    giveBack() {
      left = Math.min(perSecond, left + 1);
    },
  };
}
