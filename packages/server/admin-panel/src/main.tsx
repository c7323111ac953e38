import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AdminPanel } from './AdminPanel.tsx';
import { createAdminApi } from './api/createAdminApi.ts';
import { followChanges } from './api/followChanges.ts';
import { AdminStoreContext } from './store/AdminStoreContext.ts';
import { createAdminStore } from './store/createAdminStore.ts';

const store = createAdminStore({
  api: createAdminApi(),
  follow: (listeners) =>
    followChanges({ ...listeners, fetch: (input, init) => fetch(input, init), url: '/admin/api/events' }),
});

const root = document.querySelector('#admin-panel');
if (root === null) throw new Error('The page has no element with the id admin-panel.');

createRoot(root).render(
  <StrictMode>
    <AdminStoreContext value={store}>
      <AdminPanel />
    </AdminStoreContext>
  </StrictMode>,
);
