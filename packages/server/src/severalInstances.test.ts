// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestServer, TEST_ORIGIN, type TestServer } from './testing/createTestServer.ts';
import { readEvent } from './testing/readEvent.ts';
import { administer, evaluateAll, signIn } from './testing/requests.ts';
import { postgresDatabases, runOnPostgres, type TestDatabase } from './testing/testDatabases.ts';
import { migrations } from './database/migrations.ts';

describe.each(postgresDatabases())('several instances on $engine', ({ create }) => {
  const undo: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });

  async function createDatabase(): Promise<TestDatabase> {
    const database = await create();
    undo.push(database.drop);
    return database;
  }

  async function startOn(database: TestDatabase): Promise<TestServer> {
    const server = await createTestServer(database.options);
    undo.push(() => server.close());
    return server;
  }

  it('start together on an empty database and seed it once', async () => {
    const database = await createDatabase();
    const servers = await Promise.all(Array.from({ length: 4 }, () => startOn(database)));
    expect(servers.flatMap(({ log }) => log.filter(({ event }) => event === 'database.seeded'))).toHaveLength(
      1,
    );
  });

  it('follow each other within a second, and honour each other’s sessions', async () => {
    const database = await createDatabase();
    const first = await startOn(database);
    const second = await startOn(database);
    const cookie = await signIn(first);
    const page = (await second.fetch(new Request(`${TEST_ORIGIN}/ofrep/v1/stream`))).body?.getReader();
    if (!page) throw new Error('The stream has no body.');
    const change = {
      version: 1,
      body: { enabled: true, strategies: [{ name: 'lastDigit', parameters: { digit: 1 } }] },
    };
    await administer(first, 'PATCH flags/new-checkout', { cookie, ...change });
    expect((await readEvent(page)).data).toMatchObject({ type: 'refetchEvaluation' });
    const values = await evaluateAll(second, { accountNumber: 1 }, { trusted: true });
    expect(values.get('new-checkout')).toMatchObject({ value: true });
    expect((await administer(second, 'PATCH flags/new-checkout', { cookie, ...change })).status).toBe(412);
    await administer(second, 'DELETE session', { cookie });
    expect((await administer(first, 'GET flags', { cookie })).status).toBe(401);
    await page.cancel();
  });

  it('serve from memory while the database is gone, and heal when it is back', async () => {
    const database = await createDatabase();
    const url = database.options.databaseUrl ?? '';
    const name = new URL(url).pathname.slice(1);
    const adminUrl = process.env['HALYARD_TEST_DATABASE_URL'] ?? '';
    const first = await startOn(database);
    const cookie = await signIn(first);
    await runOnPostgres(adminUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await runOnPostgres(
      adminUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );

    expect((await evaluateAll(first, { targetingKey: 'ann' })).size).toBeGreaterThan(0);
    const refused = await administer(first, 'PATCH flags/new-checkout', {
      cookie,
      version: 1,
      body: { enabled: true },
    });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toBe('5');

    await runOnPostgres(adminUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    const second = await startOn(database);
    await administer(second, 'PATCH flags/new-checkout', { cookie, version: 1, body: { enabled: true } });
    const isOn = async () =>
      (await evaluateAll(first, { targetingKey: 'ann' })).get('new-checkout')?.['reason'];
    await vi.waitFor(async () => expect(await isOn()).toBe('STATIC'), { timeout: 10_000, interval: 100 });
  }, 30_000);
});

describe('the schema', () => {
  it('only ever grows: no released migration takes anything away', () => {
    const statements = migrations.flatMap((migration) => migration.statements).join('\n');
    expect(statements).not.toMatch(/\bDROP\b|\bRENAME\b|ALTER COLUMN/i);
  });
});
