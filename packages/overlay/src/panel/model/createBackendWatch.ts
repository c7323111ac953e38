import type { FlagStore } from '@halyard/core';
import { createChangeWatch, type ChangeWatch } from './createChangeWatch.ts';
import { createDriftWatch, type DriftWatch } from './createDriftWatch.ts';
import type { StoreMemory } from './PanelMemory.ts';

/** What the backend does while somebody tests: to any flag, and to those that are forced. */
export interface BackendWatch {
  readonly changes: ChangeWatch;
  readonly drifts: DriftWatch;
  readonly stop: () => void;
}

/** Watches a store's backend. A chunk of its own: nothing of it is needed for the panel to be drawn. */
export function createBackendWatch(
  store: FlagStore,
  seen: { readonly memory: StoreMemory; readonly allKeys: () => readonly string[] },
): BackendWatch {
  const changes = createChangeWatch(store, seen);
  const drifts = createDriftWatch(store);
  return {
    changes,
    drifts,
    stop: () => {
      changes.stop();
      drifts.stop();
    },
  };
}
