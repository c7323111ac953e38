import { useSyncExternalStore } from 'react';
import type { AdminState } from './AdminState.ts';
import { useAdminStore } from './AdminStoreContext.ts';

/** What the server said last. */
export function useAdminState(): AdminState {
  const store = useAdminStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}
