import type { Status } from '@halyard/core';
import { useSyncExternalStore } from 'react';
import { useFlagContext } from './provider/FlagContext.ts';

/** How the source is doing. Readers of flags do not render when this changes. Throws HAL-201 outside a `<FlagProvider>`. */
export function useFlagStatus(): Status {
  const { store, view } = useFlagContext(process.env.NODE_ENV !== 'production' && 'useFlagStatus');
  const now = (): Status => {
    const { context, status } = store.state.getState();
    // The tree is rendered for a subject before the store is told of it.
    return context.targetingKey === view.subject ? status : 'RECONCILING';
  };
  // A server never starts its store, so this is what it rendered.
  const atFirst = (): Status => (store.source ? 'NOT_READY' : 'READY');
  return useSyncExternalStore(store.state.subscribe, now, atFirst);
}
