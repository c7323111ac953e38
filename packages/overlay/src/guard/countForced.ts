import type { FlagStore } from '@halyard/core';

/** How many flags are forced with effect: allowed, unexpired, of the right kind and not protected. */
export function countForced(store: Pick<FlagStore, 'state' | 'evaluate'>): number {
  return [...store.state.getState().overrides.keys()].filter((key) => store.evaluate(key).original).length;
}
