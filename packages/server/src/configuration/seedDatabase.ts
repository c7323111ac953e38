import { hashPassword } from '../admin/hashPassword.ts';
import type { Database, Queries } from '../database/Database.ts';
import { lockInstances } from '../database/lockInstances.ts';
import { type NewFlag, parseFlagRecordInput } from '../flags/parseFlagRecordInput.ts';
import { parseTestUsers } from '../flags/parseTestUsers.ts';
import { publishChange } from './publishChange.ts';
import { recordAudit } from './recordAudit.ts';
import type { Seed } from './Seed.ts';

/** Writes the seed, but only into a database that has neither flags nor admins. Resolves to whether it did. */
export async function seedDatabase(database: Database, seed: Seed): Promise<boolean> {
  const flags = seed.flags.map(parseFlagRecordInput);
  const testUsers = parseTestUsers(seed.testUsers);
  return database.transaction(async (queries) => {
    await lockInstances(queries);
    const [found] = await queries.query<{ used: boolean }>(
      'SELECT EXISTS (SELECT FROM flags) OR EXISTS (SELECT FROM admins) AS used',
    );
    if (found?.used) return false;
    for (const flag of flags) await insertFlag(queries, flag);
    for (const { name, password, role = 'admin' } of seed.admins) {
      const hash = await hashPassword(password);
      const values = [name, hash, role];
      await queries.query('INSERT INTO admins (name, password_hash, role) VALUES ($1, $2, $3)', values);
    }
    await queries.query('UPDATE configuration SET test_users = $1::json', [JSON.stringify(testUsers)]);
    await recordAudit(queries, {
      actor: 'seed',
      action: 'seeded',
      before: null,
      after: { flags: flags.map(({ key }) => key), testUsers, admins: seed.admins.map(({ name }) => name) },
    });
    await publishChange(queries);
    return true;
  });
}

async function insertFlag(queries: Queries, flag: NewFlag): Promise<void> {
  await queries.query(
    `INSERT INTO flags (key, kind, description, owner, variants, on_variant, off_variant, enabled, strategies,
      overridable, expose_to_testers, secret) VALUES ($1, $2, $3, $4, $5::json, $6, $7, $8, $9::json, $10, $11, $12)`,
    [
      flag.key,
      flag.kind,
      flag.description,
      flag.owner,
      JSON.stringify(flag.variants),
      flag.onVariant,
      flag.offVariant,
      flag.enabled,
      JSON.stringify(flag.strategies),
      flag.overridable,
      flag.exposeToTesters,
      flag.secret,
    ],
  );
}
