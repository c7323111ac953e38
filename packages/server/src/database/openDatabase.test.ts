// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabases } from '../testing/testDatabases.ts';
import type { Database } from './Database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { notify } from './notify.ts';
import { openDatabase } from './openDatabase.ts';

describe.each(testDatabases)('a database on $engine', ({ create }) => {
  let testDatabase: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testDatabase = await create();
    const { databaseUrl } = testDatabase.options;
    database = await openDatabase({ dataFolder: undefined, databaseUrl, log: () => undefined });
    await database.query(
      'CREATE TABLE probe (id integer PRIMARY KEY, body json, at timestamptz DEFAULT now())',
    );
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
  });

  it('gives back numbers, JSON in its order, and dates', async () => {
    await database.query('INSERT INTO probe (id, body) VALUES ($1, $2)', [1, '{"longer":1,"b":[null]}']);
    const [row] = await database.query<{ id: unknown; body: unknown; at: unknown }>(
      'SELECT * FROM probe WHERE id = 1',
    );
    expect(row?.id).toBe(1);
    expect(JSON.stringify(row?.body)).toBe('{"longer":1,"b":[null]}');
    expect(row?.at).toBeInstanceOf(Date);
  });

  it('rolls a transaction back when it throws, and passes the error on', async () => {
    const failure = new Error('changed my mind');
    const transaction = database.transaction(async (queries) => {
      await queries.query('INSERT INTO probe (id) VALUES (2)');
      throw failure;
    });
    await expect(transaction).rejects.toBe(failure);
    expect(await database.query('SELECT id FROM probe WHERE id = 2')).toEqual([]);
  });

  it('delivers a notification with the commit, and none after a rollback or the undo', async () => {
    let heard = 0;
    const unlisten = await database.listen('probe', () => {
      heard += 1;
    });
    await database
      .transaction(async (queries) => {
        await notify(queries, 'probe');
        throw new Error('never mind');
      })
      .catch(() => undefined);
    await database.transaction((queries) => notify(queries, 'probe'));
    await expect.poll(() => heard, { timeout: 1000 }).toBe(1);
    await unlisten();
    await notify(database, 'probe');
    await database.query('SELECT 1');
    expect(heard).toBe(1);
  });

  it('runs each migration once', async () => {
    await migrate(database);
    const applied = await database.query<{ id: string }>('SELECT id FROM migrations ORDER BY id');
    expect(applied.map(({ id }) => id)).toEqual(migrations.map(({ id }) => id));
  });

  it.each(['UPDATE audit SET actor = $1', 'DELETE FROM audit WHERE actor <> $1'])(
    'T44: refuses to change the audit: %s',
    async (statement) => {
      await expect(database.query(statement, ['somebody'])).rejects.toThrow('append-only');
    },
  );

  it('T44: refuses to empty the audit', async () => {
    await expect(database.query('TRUNCATE audit')).rejects.toThrow('append-only');
  });
});
