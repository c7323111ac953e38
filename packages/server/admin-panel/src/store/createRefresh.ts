import type { AdminApi } from '../api/AdminApi.ts';
import { AdminApiError } from '../api/AdminApiError.ts';
import type { AdminState } from './AdminState.ts';
import type { StateCell } from './createStateCell.ts';

export interface RefreshOptions {
  readonly api: AdminApi;
  readonly cell: StateCell<AdminState>;
  /** Called when a request is sent; what it answers is called if that request finds the session ended. */
  readonly watchSession: () => () => void;
}

type ResourceName = 'flags' | 'strategies' | 'testUsers';

export interface Refresh {
  (): Promise<void>;
  /** What is being read right now is older than the write that just ended: read it once more. */
  readonly supersede: () => void;
}

/** Reads all lists into the state; calls while it runs share one further run, so answers never arrive out of order. */
export function createRefresh({ api, cell, watchSession }: RefreshOptions): Refresh {
  let running: Promise<void> | undefined;
  let again = false;

  async function load<Name extends ResourceName>(
    name: Name,
    read: () => Promise<NonNullable<AdminState[Name]['value']>>,
  ): Promise<void> {
    const onSessionEnded = watchSession();
    try {
      const value = await read();
      // A write ended meanwhile: this answer may be from before it, and the switch would jump back.
      if (!again) cell.setState((state) => ({ ...state, [name]: { value } }));
    } catch (error) {
      if (error instanceof AdminApiError && error.kind === 'session-ended') onSessionEnded();
      else {
        const problem = error instanceof Error ? error.message : String(error);
        cell.setState((state) => ({ ...state, [name]: { ...state[name], problem } }));
      }
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      // oxlint-disable-next-line no-await-in-loop -- the next run must not overtake this one
      await Promise.all([
        load('flags', api.listFlags),
        load('strategies', api.listStrategies),
        load('testUsers', api.readTestUsers),
      ]);
      // `again` is set by calls that come in while the lines above wait.
    } while (again as boolean);
    running = undefined;
  }

  function refresh(): Promise<void> {
    if (running === undefined) running = run();
    else again = true;
    return running;
  }

  return Object.assign(refresh, {
    supersede() {
      if (running !== undefined) again = true;
    },
  });
}
