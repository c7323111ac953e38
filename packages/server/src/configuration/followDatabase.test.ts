// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../database/Database.ts';
import { openDatabase } from '../database/openDatabase.ts';
import type { LogEvent } from '../Log.ts';
import { type TestDatabase, testDatabases } from '../testing/testDatabases.ts';
import { testSeed } from '../testing/testSeed.ts';
import { followDatabase } from './followDatabase.ts';
import { seedDatabase } from './seedDatabase.ts';
import type { Snapshot } from './Snapshot.ts';
import { updateFlag } from './updateFlag.ts';

describe.each(testDatabases)('the configuration in memory, following $engine', ({ create }) => {
  let testDatabase: TestDatabase;
  let database: Database;
  const log: LogEvent[] = [];

  beforeAll(async () => {
    testDatabase = await create();
    const { databaseUrl } = testDatabase.options;
    database = await openDatabase({ dataFolder: undefined, databaseUrl, log: (event) => log.push(event) });
    await seedDatabase(database, testSeed);
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
  });

  it('follows a change that comes as a notification only', async () => {
    const live = await followDatabase(database, (event) => log.push(event));
    const seen: Snapshot[] = [];
    live.subscribe((snapshot) => seen.push(snapshot));
    await updateFlag(database, { key: 'streamed', version: 1, actor: 'harbour' }, { enabled: true });
    await vi.waitFor(() => expect(live.current().flags.get('streamed')?.enabled).toBe(true), {
      timeout: 1000,
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.revision).toBe(live.current().revision);
    await live.close();
  });

  it('tells nobody after its undo or its close', async () => {
    const live = await followDatabase(database, (event) => log.push(event));
    const listener = vi.fn();
    live.subscribe(listener)();
    await updateFlag(database, { key: 'streamed', version: 2, actor: 'harbour' }, { enabled: false });
    await live.reload();
    await live.close();
    await updateFlag(database, { key: 'streamed', version: 3, actor: 'harbour' }, { enabled: true });
    expect(listener).not.toHaveBeenCalled();
    expect(live.current().flags.get('streamed')?.version).toBe(3);
  });

  it('seeds a used database no second time', async () => {
    expect(await seedDatabase(database, { ...testSeed, flags: [] })).toBe(false);
  });
});
