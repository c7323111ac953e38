import type { FlagStore } from '@halyard/core';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import { valueMessages } from '../../words/valueMessages.ts';
import type { Fact } from '../facts/describeFacts.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import type { StoreMemory } from '../model/PanelMemory.ts';
import { createChangeWatch } from './createChangeWatch.ts';
import { createReadWatch } from './createReadWatch.ts';
import { createDriftWatch, type DriftWatch } from './createDriftWatch.ts';
import { createRecency } from './createRecency.ts';
import { describeWatched } from './describeWatched.ts';
import { preloadParts } from './preloadParts.ts';
import type { WatchedList } from './WatchedList.ts';
import { watchMessages } from './watchMessages.ts';

/** What the backend does while somebody tests, to any flag and to those that are forced; and which flags nobody reads or knows. */
export interface BackendWatch {
  readonly drifts: DriftWatch;
  /** What the list can be narrowed to. */
  readonly lists: () => readonly WatchedList[];
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
  const reads = createReadWatch(store);
  void preloadParts();
  const recent = createRecency(store, { memory: seen.memory, changes });
  return {
    lists: () => [
      { name: 'changed', label: messages.lists.changed, keys: changes.keys() },
      { name: 'unread', label: messages.lists.unread, keys: reads.unread() },
      { name: 'unknown', label: messages.lists.unknown, keys: reads.unknown() },
    ],
    drifts,
    recent,
    factsOf: (row) => describeWatched(row, { messages, values }),
    stop: () => {
      changes.stop();
      drifts.stop();
      reads.stop();
    },
  };
}
