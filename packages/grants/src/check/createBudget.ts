/** Bounds what strangers may make a service do (T16). */
export interface Budget {
  /** Whether there is something left to spend now. */
  take(): boolean;
  /** What was taken was well spent after all. */
  giveBack(): void;
}

/** At most `most` at once, and `perSecond` in each second that follows, evenly: a burst would hold up whoever comes next. */
export function createBudget(perSecond: number, most: number = perSecond): Budget {
  let left = most;
  let since = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(most, left + ((now - since) / 1000) * perSecond);
      since = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    giveBack() {
      left = Math.min(most, left + 1);
    },
  };
}
