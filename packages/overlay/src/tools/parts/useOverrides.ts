import type { FlagStore, Overrides } from '@halyard/core';
import { useSyncExternalStore } from 'react';

/** What is forced in a store, as it changes. */
export function useOverrides({ state }: Pick<FlagStore, 'state'>): Overrides {
  return useSyncExternalStore(state.subscribe, () => state.getState().overrides);
}
