import type { Status } from '@halyard/core';
import type { WatchedList } from '../watch/WatchedList.ts';

/** Everything that the panel shows of a store besides single flags, at one moment. */
export interface PanelState {
  /** Every flag that is known, as it is listed without a search. */
  readonly keys: readonly string[];
  /** The flags that a tester forced, with or without effect. */
  readonly overridden: ReadonlySet<string>;
  /** How many of them have effect. */
  readonly forced: number;
  /** The flags that the page has read. */
  readonly onPage: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  /** What else the list can be narrowed to; nothing until the watch has been loaded. */
  readonly watched: readonly WatchedList[];
  /** Those that were forced, reset or changed by the backend lately, the latest first. */
  readonly recent: ReadonlySet<string>;
  readonly status: Status;
  readonly source: string | undefined;
  /** Whether the source can be asked again. */
  readonly canRefresh: boolean;
  /** Nobody was here for an hour: nothing is forced until a tester goes on. */
  readonly isResting: boolean;
  readonly holder: string | undefined;
  /** When the permission ends, in epoch milliseconds. */
  readonly expiresAt: number | undefined;
  /** What can be undone, in words of the past. */
  readonly undoable: string | undefined;
}
