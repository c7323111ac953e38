// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { followDatabase } from './configuration/followDatabase.ts';
import { seedDatabase } from './configuration/seedDatabase.ts';
import { openDatabase } from './database/openDatabase.ts';
import type { LogEvent } from './Log.ts';
import { serveFlags } from './serveFlags.ts';
import { administer, evaluate, evaluateAll, signIn } from './testing/requests.ts';
import { testSeed } from './testing/testSeed.ts';

async function serveOpenDatabase() {
  const log: LogEvent[] = [];
  const options = { serviceTokens: [], log: (event: LogEvent) => log.push(event) };
  const database = await openDatabase({ dataFolder: undefined, databaseUrl: undefined, ...options });
  await seedDatabase(database, testSeed);
  const live = await followDatabase(database, options.log);
  return { database, live, log, server: serveFlags({ database, live }, options) };
}

describe('serveFlags', () => {
  it('goes on from memory when the database is gone, and answers 503 to changes', async () => {
    const { database, server } = await serveOpenDatabase();
    const cookie = await signIn(server);
    await administer(server, 'GET session', { cookie });
    await database.close();

    expect((await evaluate(server, { targetingKey: 'ann' })).status).toBe(200);
    expect((await administer(server, 'GET flags', { cookie })).status).toBe(200);
    const changes = ['PATCH flags/new-checkout', 'PUT test-users', 'POST session'].map((route) =>
      administer(server, route, {
        cookie,
        version: 1,
        body: route.startsWith('PATCH')
          ? { enabled: true }
          : { testUsers: [], name: 'harbour', password: '' },
      }),
    );
    for (const answer of await Promise.all(changes)) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('Retry-After')).toBe('5');
      expect(await answer.json()).toMatchObject({ error: { code: 'HAL-702' } });
    }
  }, 60_000);

  it('skips a strategy it does not know, logs it once, and evaluates all other flags', async () => {
    const { database, live, log, server } = await serveOpenDatabase();
    await database.query(`UPDATE flags SET enabled = true, strategies = $1 WHERE key = 'contested'`, [
      '[{"name":"Foo","parameters":{}},"nonsense",{"name":"lastDigit","parameters":{"digit":"1"}}]',
    ]);
    await database.query(`UPDATE flags SET variants = '[]', strategies = '{}' WHERE key = 'streamed'`);
    await database.query('UPDATE configuration SET revision = revision + 1');
    await live.reload();

    for (let count = 0; count < 3; count += 1) {
      const values = await evaluateAll(server, { targetingKey: 'ann' });
      expect(values.get('contested')).toMatchObject({ value: false, reason: 'STATIC' });
      expect(values.get('streamed')).toMatchObject({ errorCode: 'PARSE_ERROR' });
      expect(values.get('products-per-page')).toMatchObject({ value: 8 });
      expect(values.size).toBe(testSeed.flags.filter(({ secret }) => !secret).length);
    }
    const skipped = log.filter(({ event }) => event === 'strategy.skipped');
    expect(skipped.map(({ flag, problem }) => [flag, problem])).toEqual([
      ['contested', 'the strategy "Foo" is unknown'],
      ['contested', 'the strategy "" is unknown'],
      ['contested', 'the parameter "digit" must be a whole number from 0 to 9'],
    ]);
    await server.close();
  }, 60_000);
});
