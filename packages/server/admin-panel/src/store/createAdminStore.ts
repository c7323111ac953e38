import type { AdminApi } from '../api/AdminApi.ts';
import { AdminApiError } from '../api/AdminApiError.ts';
import type { FlagRecord } from '@halyard/server';
import type { FollowChangesOptions } from '../api/followChanges.ts';
import { signedOutState, type AdminState } from './AdminState.ts';
import type { AdminStore } from './AdminStore.ts';
import { createRefresh } from './createRefresh.ts';
import { createStateCell } from './createStateCell.ts';

/** How long the page waits before it asks again who is signed in, when the server was not there at first. */
const RETRY_MS = 3_000;

type Follow = (
  options: Pick<FollowChangesOptions, 'onConnection' | 'onChange' | 'onSessionEnded'>,
) => () => void;

export interface AdminStoreOptions {
  readonly api: AdminApi;
  /** Connects to the server's change events and answers the undo. */
  readonly follow: Follow;
}

function withFlag(state: AdminState, changed: FlagRecord): AdminState {
  const value = state.flags.value?.map((flag) => (flag.key === changed.key ? changed : flag));
  return value === undefined ? state : { ...state, flags: { ...state.flags, value } };
}

/** Holds what the server said last. A change shows only after the server has acknowledged it. */
export function createAdminStore({ api, follow }: AdminStoreOptions): AdminStore {
  const cell = createStateCell<AdminState>(signedOutState);
  let unfollow: (() => void) | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let sessions = 0;

  const refresh = createRefresh({ api, cell, watchSession });

  function stopFollowing(): void {
    unfollow?.();
    unfollow = undefined;
  }

  /** A late answer to a request of the last session says nothing about the one that has begun since. */
  function watchSession(): () => void {
    const session = sessions;
    return () => {
      if (session === sessions) endSession();
    };
  }

  function endSession(): void {
    stopFollowing();
    cell.setState((state) =>
      state.session.phase === 'signed-in'
        ? { ...state, connection: 'gone', session: { phase: 'ended', name: state.session.name } }
        : state,
    );
  }

  function onChange(): void {
    cell.setState((state) => ({ ...state, changes: state.changes + 1 }));
    void refresh();
  }

  function enter(name: string): void {
    cell.setState((state) => ({ ...state, session: { phase: 'signed-in', name } }));
    sessions += 1;
    stopFollowing();
    unfollow = follow({
      onChange,
      onSessionEnded: watchSession(),
      onConnection: (connection) => cell.setState((state) => ({ ...state, connection })),
    });
    void refresh();
  }

  /** Lets a request's own error through, after the state has learned what it says about the server. */
  async function watch<Answer>(request: Promise<Answer>): Promise<Answer> {
    const onSessionEnded = watchSession();
    try {
      return await request;
    } catch (error) {
      if (error instanceof AdminApiError) {
        const { current } = error;
        if (error.kind === 'session-ended') onSessionEnded();
        else if (current !== undefined) cell.setState((state) => withFlag(state, current));
        else if (error.kind !== 'confirmation') void refresh();
      }
      throw error;
    }
  }

  async function checkSession(): Promise<void> {
    try {
      enter((await api.readSession()).name);
    } catch (error) {
      const signedOut = error instanceof AdminApiError && error.kind === 'session-ended';
      const problem = error instanceof Error ? error.message : String(error);
      cell.setState((state) => ({
        ...state,
        session: signedOut ? { phase: 'signed-out' } : { phase: 'unreachable', problem },
      }));
      if (!signedOut) retry = setTimeout(() => void checkSession(), RETRY_MS);
    }
  }

  return {
    getState: cell.getState,
    subscribe: cell.subscribe,
    start() {
      void checkSession();
      return () => {
        clearTimeout(retry);
        stopFollowing();
      };
    },
    async signIn(credentials) {
      enter((await api.signIn(credentials)).name);
    },
    async signOut() {
      try {
        await api.signOut();
      } catch (error) {
        // A session that is already over is what was asked for.
        if (!(error instanceof AdminApiError && error.kind === 'session-ended')) throw error;
      }
      stopFollowing();
      cell.setState(() => ({ ...signedOutState, session: { phase: 'signed-out' } }));
    },
    refresh: () => refresh(),
    listHistory: (query) => watch(api.listHistory(query)),
    async updateFlag(seen, change) {
      const changed = await watch(api.updateFlag(seen, change));
      refresh.supersede();
      cell.setState((state) => ({ ...withFlag(state, changed), changes: state.changes + 1 }));
      return changed;
    },
    async replaceTestUsers(list) {
      const changed = await watch(api.replaceTestUsers(list));
      refresh.supersede();
      cell.setState((state) => ({ ...state, testUsers: { value: changed }, changes: state.changes + 1 }));
      return changed;
    },
  };
}
