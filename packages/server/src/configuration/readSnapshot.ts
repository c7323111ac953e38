import type { Queries } from '../database/Database.ts';
import { flagColumns, flagOfRow, type FlagRow } from './FlagRow.ts';
import type { Snapshot } from './Snapshot.ts';

interface ConfigurationColumns {
  readonly revision: number;
  readonly testUsers: unknown;
  readonly testUsersVersion: number;
}

/** A database without flags still has its one configuration row. */
type SnapshotRow = ConfigurationColumns & (FlagRow | { readonly key: null });

/** Reads the configuration in one statement, so that all of it is of the same moment. */
export async function readSnapshot(queries: Queries): Promise<Snapshot> {
  const rows = await queries.query<SnapshotRow>(
    `SELECT revision, test_users AS "testUsers", test_users_version AS "testUsersVersion", ${flagColumns}
      FROM configuration LEFT JOIN flags ON true ORDER BY key COLLATE "C"`,
  );
  const first = rows[0];
  if (!first) throw new Error('The table "configuration" has lost its row.');
  const flags = rows.filter((row): row is ConfigurationColumns & FlagRow => row.key !== null).map(flagOfRow);
  const names = Array.isArray(first.testUsers) ? first.testUsers : [];
  return {
    revision: first.revision,
    flags: new Map(flags.map((flag) => [flag.key, flag])),
    testUsers: new Set(names.filter((name: unknown) => typeof name === 'string')),
    testUsersVersion: first.testUsersVersion,
  };
}
