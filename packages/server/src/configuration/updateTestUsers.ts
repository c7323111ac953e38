import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../database/Database.ts';
import { publishChange } from './publishChange.ts';
import { recordAudit } from './recordAudit.ts';
import type { VersionConflict } from './updateFlag.ts';

/** The list of test users with the version a change of it is based on. */
export interface TestUsers {
  readonly testUsers: readonly string[];
  readonly version: number;
}

/** Replaces the list of test users, with its audit in one transaction. */
export async function updateTestUsers(
  database: Database,
  change: TestUsers & { readonly actor: string },
): Promise<TestUsers | VersionConflict<TestUsers>> {
  return database.transaction(async (queries) => {
    const [before] = await queries.query<TestUsers>(
      'SELECT test_users AS "testUsers", test_users_version AS version FROM configuration FOR UPDATE',
    );
    if (!before) throw new Error('The table "configuration" has lost its row.');
    if (before.version !== change.version) return { conflict: true, current: before };
    if (isDeepStrictEqual(before.testUsers, change.testUsers)) return before;
    await queries.query(
      'UPDATE configuration SET test_users = $1::json, test_users_version = test_users_version + 1',
      [JSON.stringify(change.testUsers)],
    );
    await recordAudit(queries, {
      actor: change.actor,
      action: 'testUsers.changed',
      before: before.testUsers,
      after: change.testUsers,
    });
    await publishChange(queries);
    return { testUsers: change.testUsers, version: before.version + 1 };
  });
}
