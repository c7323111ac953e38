import type { Database } from './Database.ts';
import { migrations } from './migrations.ts';
import { lockInstances } from './lockInstances.ts';

/** Brings the schema up to date; several instances starting at once do it one after another. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (queries) => {
    await lockInstances(queries);
    await queries.query(
      'CREATE TABLE IF NOT EXISTS migrations (id text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const applied = new Set(
      (await queries.query<{ id: string }>('SELECT id FROM migrations')).map((row) => row.id),
    );
    const missing = migrations.filter((migration) => !applied.has(migration.id));
    for (const { id, statements } of missing) {
      for (const statement of statements) await queries.query(statement);
      await queries.query('INSERT INTO migrations (id) VALUES ($1)', [id]);
    }
  });
}
