import type { FlagRecordInput } from '../flags/FlagRecordInput.ts';

/** What an empty database starts with. */
export interface Seed {
  readonly flags: readonly FlagRecordInput[];
  readonly testUsers: readonly string[];
  readonly admins: readonly { readonly name: string; readonly password: string }[];
}
