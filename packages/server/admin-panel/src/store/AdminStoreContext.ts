import { createContext, useContext } from 'react';
import type { AdminStore } from './AdminStore.ts';

export const AdminStoreContext: React.Context<AdminStore | undefined> = createContext<AdminStore | undefined>(
  undefined,
);

/** The panel's one store; throws where the page forgot to provide it. */
export function useAdminStore(): AdminStore {
  const store = useContext(AdminStoreContext);
  if (store === undefined) throw new Error('The admin panel is rendered without its AdminStoreContext.');
  return store;
}
