import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { AdminPanel } from '../AdminPanel.tsx';
import { createAdminApi } from '../api/createAdminApi.ts';
import { followChanges } from '../api/followChanges.ts';
import { AdminStoreContext } from '../store/AdminStoreContext.ts';
import { createAdminStore } from '../store/createAdminStore.ts';
import type { FakeAdminServer } from './FakeAdminServer.ts';

// On a busy machine the panel is slow, not wrong: only what never happens fails.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

function showModal(this: HTMLDialogElement): void {
  this.open = true;
}

function close(this: HTMLDialogElement): void {
  this.open = false;
}

/** Renders the whole panel against a server, at an address like `#/flags/new-checkout`. */
export function renderPanel(server: Pick<FakeAdminServer, 'fetch'>, hash = '#/flags'): UserEvent {
  // jsdom knows the element, but neither of its methods.
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
  onTestFinished(cleanup);
  globalThis.location.hash = hash;
  const { fetch } = server;
  const store = createAdminStore({
    api: createAdminApi({ fetch }),
    follow: (listeners) => followChanges({ ...listeners, fetch, url: '/admin/api/events' }),
  });
  render(
    <StrictMode>
      <AdminStoreContext value={store}>
        <AdminPanel />
      </AdminStoreContext>
    </StrictMode>,
  );
  return userEvent.setup({ delay: null });
}
