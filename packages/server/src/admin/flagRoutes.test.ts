// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../configuration/AuditEntry.ts';
import { createTestServer, type TestServer } from '../testing/createTestServer.ts';
import { administer, errorCodeOf, evaluateAll, signIn } from '../testing/requests.ts';
import { type TestDatabase, testDatabases } from '../testing/testDatabases.ts';

describe.each(testDatabases)('changing flags on $engine', ({ create }) => {
  let database: TestDatabase;
  let server: TestServer;
  let cookie: string;

  beforeAll(async () => {
    database = await create();
    server = await createTestServer(database.options);
    cookie = await signIn(server);
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const send = (route: string, request: Parameters<typeof administer>[2] = {}) =>
    administer(server, route, { cookie, ...request });

  it('lists flags with all that an admin needs', async () => {
    const { flags } = (await (await send('GET flags')).json()) as { flags: { key: string }[] };
    expect(flags.map(({ key }) => key)).toEqual(flags.map(({ key }) => key).toSorted());
    expect(flags.find(({ key }) => key === 'express-delivery')).toMatchObject({
      kind: 'boolean',
      owner: 'harbour@example.com',
      variants: { on: true, off: false },
      enabled: true,
      strategies: [
        { name: 'lastDigit', parameters: { digit: 1 } },
        { name: 'lastDigit', parameters: { digit: 2 } },
      ],
      overridable: true,
      version: 1,
    });
  });

  it('flips a flag at once for everyone, with an audit entry that says who, old and new', async () => {
    const strategies = [{ name: 'lastDigit', parameters: { digit: 3 } }];
    const answer = await send('PATCH flags/products-per-page', {
      version: 1,
      body: { enabled: true, strategies },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).toBe('"2"');
    expect(await answer.json()).toMatchObject({
      key: 'products-per-page',
      enabled: true,
      strategies,
      version: 2,
    });
    const values = await evaluateAll(server, { accountNumber: 3 }, { trusted: true });
    expect(values.get('products-per-page')).toMatchObject({ value: 24 });
    const { entries } = (await (await send('GET audit?limit=2')).json()) as { entries: AuditEntry[] };
    expect(entries).toEqual([
      expect.objectContaining({
        actor: 'harbour',
        action: 'flag.strategies',
        before: { strategies: [] },
        after: { strategies },
      }),
      expect.objectContaining({
        action: 'flag.enabled',
        flagKey: 'products-per-page',
        before: { enabled: false },
        after: { enabled: true },
      }),
    ]);
  });

  it('T44: gives the second of two admins the first one’s change instead of overwriting it', async () => {
    const second = await signIn(server);
    const first = await send('PATCH flags/contested', { version: 1, body: { enabled: true } });
    expect(first.status).toBe(200);
    const answer = await administer(server, 'PATCH flags/contested', {
      cookie: second,
      version: 1,
      body: { strategies: [{ name: 'percentage', parameters: { percent: 5 } }] },
    });
    expect(answer.status).toBe(412);
    expect(await answer.json()).toMatchObject({
      error: { code: 'HAL-718' },
      current: { key: 'contested', enabled: true, strategies: [], version: 2 },
    });
  });

  it.each(['', '1', 'W/"1"', '*', '"one"'])('asks for a version when If-Match is %j', async (value) => {
    const answer = await send('PATCH flags/new-checkout', {
      headers: { 'If-Match': value },
      body: { enabled: true },
    });
    expect(answer.status).toBe(428);
    expect(await errorCodeOf(answer)).toBe('HAL-717');
  });

  it('T40: turns a flag on for everyone only when its key confirms it', async () => {
    const strategies = [{ name: 'percentage', parameters: { percent: 100 } }];
    const change = (confirm?: string) =>
      send('PATCH flags/to-release', { version: 1, body: { strategies, ...(confirm && { confirm }) } });
    expect((await change()).status).toBe(409);
    const mistyped = await change('to-relaese');
    expect(mistyped.status).toBe(409);
    expect(await errorCodeOf(mistyped)).toBe('HAL-719');
    expect((await change('to-release')).status).toBe(200);
    const later = await send('PATCH flags/to-release', { version: 2, body: { enabled: false } });
    expect(later.status).toBe(200);
  });

  it('T13: reveals a secret flag that is on for everyone only when its key confirms it', async () => {
    const version = 1;
    const reveal = (body: object) => send('PATCH flags/dark-feature', { version, body });
    expect(await errorCodeOf(await reveal({ secret: false }))).toBe('HAL-719');
    expect(await errorCodeOf(await reveal({ secret: 'no' }))).toBe('HAL-720');
    const answer = await reveal({ secret: false, confirm: 'dark-feature' });
    expect(await answer.json()).toMatchObject({ secret: false, version: version + 1 });
    const values = await evaluateAll(server, { targetingKey: 'ann' });
    expect(values.get('dark-feature')).toMatchObject({ value: true });
    const { entries } = (await (await send('GET audit?limit=1')).json()) as { entries: object[] };
    expect(entries[0]).toMatchObject({ actor: 'harbour', action: 'flag.revealed', before: { secret: true } });
  });

  it('never widens a flag by removing its last strategy', async () => {
    const { flags } = (await (await send('GET flags')).json()) as {
      flags: { key: string; version: number }[];
    };
    const version = flags.find(({ key }) => key === 'express-delivery')?.version ?? 0;
    await send('PATCH flags/express-delivery', { version, body: { strategies: [] } });
    const values = await evaluateAll(server, { accountNumber: 1 }, { trusted: true });
    expect(values.get('express-delivery')).toMatchObject({ value: false });
  });

  it.each([
    ['nothing', {}],
    ['an unknown member', { enabled: true, owner: 'me' }],
    ['a text for the switch', { enabled: 'yes' }],
    ['strategies that are no list', { strategies: {} }],
    ['a strategy that is no object', { strategies: ['lastDigit'] }],
    ['an unknown strategy', { strategies: [{ name: 'Foo', parameters: {} }] }],
    ['a prototype member as strategy', { strategies: [{ name: '__proto__', parameters: {} }] }],
    ['parameters that are no object', { strategies: [{ name: 'lastDigit', parameters: [1] }] }],
    ['a digit above 9', { strategies: [{ name: 'lastDigit', parameters: { digit: 10 } }] }],
    ['more than 100 percent', { strategies: [{ name: 'percentage', parameters: { percent: 101 } }] }],
    [
      'a variant the flag has not',
      { strategies: [{ name: 'lastDigit', parameters: { digit: 1 }, variant: 'toString' }] },
    ],
    [
      'too many strategies',
      { strategies: Array.from({ length: 51 }, () => ({ name: 'lastDigit', parameters: { digit: 1 } })) },
    ],
  ])('answers 422 to a change with %s', async (_what, body) => {
    const answer = await send('PATCH flags/new-checkout', { version: 1, body });
    expect(answer.status).toBe(422);
    expect(await errorCodeOf(answer)).toBe('HAL-720');
  });

  it.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['too much', JSON.stringify({ strategies: 'x'.repeat(256 * 1024) }), 413],
  ])('answers a body of %s with a code', async (_what, body, status) => {
    expect((await send('PATCH flags/new-checkout', { version: 1, body })).status).toBe(status);
  });

  it.each(['brand-new', '__proto__', "';DROP TABLE flags;--", '%00'])(
    'answers 404 for the flag %j',
    async (key) => {
      const answer = await send(`PATCH flags/${encodeURIComponent(key)}`, {
        version: 1,
        body: { enabled: true },
      });
      expect(answer.status).toBe(404);
      expect(await errorCodeOf(answer)).toBe('HAL-721');
    },
  );

  it('writes nothing, and no audit, when a change changes nothing', async () => {
    const last = await (await send('GET audit?limit=1')).text();
    const answer = await send('PATCH flags/new-checkout', {
      version: 1,
      body: { enabled: false, strategies: [] },
    });
    expect(await answer.json()).toMatchObject({ version: 1 });
    expect(await (await send('GET audit?limit=1')).text()).toBe(last);
  });
});
