import type { FlagStore } from '@halyard/core';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import { valueMessages } from '../../words/valueMessages.ts';
import type { Fact } from '../facts/describeFacts.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import type { StoreMemory } from '../model/PanelMemory.ts';
import { createChangeWatch, type ChangeWatch } from './createChangeWatch.ts';
import { createDriftWatch, type DriftWatch } from './createDriftWatch.ts';
import { createRecency } from './createRecency.ts';
import { describeWatched } from './describeWatched.ts';
import { watchMessages } from './watchMessages.ts';

/** What the backend does while somebody tests: to any flag, and to those that are forced. */
export interface BackendWatch {
  readonly changes: ChangeWatch;
  readonly drifts: DriftWatch;
  /** What was forced, reset or changed, the latest first. */
  readonly recent: () => ReadonlySet<string>;
  /** What others did to a flag, in words. */
  readonly factsOf: (row: FlagRow) => readonly Fact[];
  readonly stop: () => void;
}

export interface WatchInput {
  readonly memory: StoreMemory;
  readonly allKeys: () => readonly string[];
  /** The app's own words. */
  readonly table: MessagesOption | undefined;
}

/** Watches a store's backend. A chunk of its own: nothing of it is needed for the panel to be drawn. */
export function createBackendWatch(store: FlagStore, { table, ...seen }: WatchInput): BackendWatch {
  const messages = { ...watchMessages, ...table?.watch };
  const values = { ...valueMessages, ...table?.values };
  const changes = createChangeWatch(store, seen);
  const drifts = createDriftWatch(store);
  const recent = createRecency(store, { memory: seen.memory, changes });
  return {
    changes,
    drifts,
    recent,
    factsOf: (row) => describeWatched(row, { messages, values }),
    stop: () => {
      changes.stop();
      drifts.stop();
    },
  };
}
