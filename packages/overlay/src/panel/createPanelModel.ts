import type { FlagStore, JsonValue, Status } from '@halyard/core';
import { clearOverrides, setOverride } from '@halyard/core/overrides';
import type { FlagRow } from './rows/FlagRow.ts';
import { flagRows } from './rows/flagRows.ts';

/** Everything that the panel shows of a store, at one moment. */
interface PanelState {
  readonly rows: readonly FlagRow[];
  readonly status: Status;
  readonly source: string | undefined;
  readonly holder: string | undefined;
  /** When the permission ends, in epoch milliseconds. */
  readonly expiresAt: number | undefined;
}

/** What the panel can do to a store. */
export interface PanelActions {
  readonly force: (key: string, value: JsonValue) => void;
  /** Gives flags their real values back, and forgets what was typed for them. Default: all flags. */
  readonly reset: (keys?: readonly string[]) => void;
  /** Keeps what is typed for a flag, until it is `undefined`. */
  readonly keepDraft: (key: string, text: string | undefined) => void;
}

export interface PanelModel extends PanelActions {
  readonly getState: () => PanelState;
  readonly subscribe: (listener: () => void) => () => void;
  stop(): void;
}

/** Follows a store for the panel. `drafts` outlives the model: closing the panel loses nothing that was typed. */
export function createPanelModel(store: FlagStore, drafts: Map<string, string>): PanelModel {
  const { access, source } = store;
  const listeners = new Set<() => void>();
  let state: PanelState | undefined;
  let isStale = true;

  function read(before: PanelState | undefined): PanelState {
    const { overrides, status } = store.state.getState();
    const input = {
      flags: store.flags,
      sourceKeys: source?.keys?.() ?? [],
      overrides,
      drafts,
      evaluate: (key: string) => store.evaluate(key),
      allows: (key: string) => access?.allows(key) ?? false,
    };
    return {
      rows: flagRows(input, before?.rows),
      status,
      source: source?.name,
      holder: access?.holder,
      expiresAt: access?.expiresAt,
    };
  }

  function update(): void {
    isStale = true;
    for (const listener of listeners) listener();
  }

  const undos = [store.state.subscribe(update), access?.subscribe(update)];
  return {
    // Read when the panel is drawn: what a source throws is caught by the panel's boundary, not by the store's listeners.
    getState: () => {
      if (isStale || !state) state = read(state);
      isStale = false;
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    force: (key, value) => setOverride(store, key, { value }),
    reset: (keys) => {
      for (const key of keys ?? drafts.keys()) drafts.delete(key);
      clearOverrides(store, keys);
    },
    keepDraft: (key, text) => {
      if (text === undefined) drafts.delete(key);
      else drafts.set(key, text);
      update();
    },
    stop: () => {
      for (const undo of undos) undo?.();
    },
  };
}
