import type { FlagRecord } from '../flags/FlagRecord.ts';

/** The whole configuration at one revision: all that an evaluation needs, in memory. */
export interface Snapshot {
  /** Counts the changes of the configuration, over all instances. */
  readonly revision: number;
  readonly flags: ReadonlyMap<string, FlagRecord>;
  readonly testUsers: ReadonlySet<string>;
  readonly testUsersVersion: number;
}
