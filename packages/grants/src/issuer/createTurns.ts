/** Work that can wait. */
export interface Turns {
  /** Does it when everything that has arrived by then was looked at. */
  take(work: () => void): void;
}

/**
 * Does one piece of work in each turn of Node's event loop, and whatever else there is to do in between: a burst of it delays others by
 * one piece, and not by all (T16). When `most` are waiting the next ones are done at once, so that memory is bounded.
 */
export function createTurns(most: number): Turns {
  const waiting: Array<() => void> = [];
  const next = (): void => {
    const work = waiting.shift();
    // Before the work, which may throw.
    if (waiting.length > 0) setImmediate(next);
    work?.();
  };
  return {
    take(work) {
      if (waiting.length >= most) return work();
      waiting.push(work);
      if (waiting.length === 1) setImmediate(next);
    },
  };
}
