// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { createAdminApi } from '../api/createAdminApi.ts';
import { createFakeAdminServer } from '../testing/createFakeAdminServer.ts';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { createAdminStore } from './createAdminStore.ts';

const nothingToFollow = () => () => undefined;

describe('createAdminStore', () => {
  it('does not take a late answer of the last session for the end of the new one', async () => {
    const server = createFakeAdminServer({ flags: [fakeFlag({ key: 'a' })] });
    let isSlow = false;
    let answerLate: (() => void) | undefined;
    const store = createAdminStore({
      follow: nothingToFollow,
      api: createAdminApi({
        async fetch(input, init) {
          const response = await server.fetch(input, init);
          if (isSlow && response.status === 401) await new Promise<void>((resolve) => (answerLate = resolve));
          return response;
        },
      }),
    });
    store.start();
    await vi.waitFor(() => expect(store.getState().flags.value).toHaveLength(1));
    server.endSession();
    isSlow = true;
    const late = store.listHistory({ limit: 50 });
    await vi.waitFor(() => expect(answerLate).toBeDefined());
    isSlow = false;
    await store.signIn({ name: 'harbour', password: 'master-of-flags' });
    answerLate?.();
    await expect(late).rejects.toMatchObject({ kind: 'session-ended' });
    expect(store.getState().session).toEqual({ phase: 'signed-in', name: 'harbour' });
  });

  it('does not let a list read before a write undo it', async () => {
    const server = createFakeAdminServer({ flags: [fakeFlag({ key: 'a' })] });
    let answerLate: (() => void) | undefined;
    let isSlow = false;
    const store = createAdminStore({
      follow: nothingToFollow,
      api: createAdminApi({
        async fetch(input, init) {
          const response = await server.fetch(input, init);
          if (isSlow && input === '/admin/api/flags')
            await new Promise<void>((resolve) => (answerLate = resolve));
          return response;
        },
      }),
    });
    store.start();
    await vi.waitFor(() => expect(store.getState().flags.value).toHaveLength(1));
    isSlow = true;
    const refreshed = store.refresh();
    await vi.waitFor(() => expect(answerLate).toBeDefined());
    isSlow = false;
    await store.updateFlag({ key: 'a', version: 1 }, { enabled: true });
    const seen: (boolean | undefined)[] = [];
    store.subscribe(() => seen.push(store.getState().flags.value?.[0]?.enabled));
    answerLate?.();
    await refreshed;
    expect(new Set(seen)).toEqual(new Set([true]));
  });
});
