import type { AdminRole } from '../admin/AdminRole.ts';
import type { FlagRecordInput } from '../flags/FlagRecordInput.ts';

/** What an empty database starts with. */
export interface Seed {
  readonly flags: readonly FlagRecordInput[];
  readonly testUsers: readonly string[];
  /** Who may sign in to the admin panel. Default role: `admin`. */
  readonly admins: readonly {
    readonly name: string;
    readonly password: string;
    readonly role?: AdminRole;
  }[];
}
