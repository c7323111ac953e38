import type { FlagStore } from '@halyard/core';

/** Knows whether something may be different at the backend. */
export interface Staleness {
  /** Whether it may since this was asked last. */
  readonly take: () => boolean;
  readonly stop: () => void;
}

/** Follows everything of a store but what is forced, which changes nothing at the backend. */
export function createStaleness(store: FlagStore): Staleness {
  let isStale = true;
  let seen = store.state.getState();
  const stop = store.state.subscribe((now, before) => {
    if (now.overrides === before.overrides) isStale = true;
  });
  return {
    take: () => {
      const now = store.state.getState();
      // Whoever asks may have heard of the change before this did.
      const was = isStale || (now !== seen && now.overrides === seen.overrides);
      seen = now;
      isStale = false;
      return was;
    },
    stop,
  };
}
