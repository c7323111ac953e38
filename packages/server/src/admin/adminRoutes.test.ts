// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../configuration/AuditEntry.ts';
import { createTestServer, TEST_ORIGIN, type TestServer } from '../testing/createTestServer.ts';
import { readEvent } from '../testing/readEvent.ts';
import { administer, errorCodeOf, evaluateAll, signIn } from '../testing/requests.ts';
import { type TestDatabase, testDatabases } from '../testing/testDatabases.ts';

const ROUTES = [
  'GET flags',
  'PATCH flags/new-checkout',
  'GET test-users',
  'PUT test-users',
  'GET audit',
  'GET strategies',
  'GET events',
  'GET session',
];

describe.each(testDatabases)('the admin API on $engine', ({ create }) => {
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

  const attempt = (password: string, name: string) =>
    administer(server, 'POST session', { body: { name, password } });
  const send = (route: string, request: Parameters<typeof administer>[2] = {}) =>
    administer(server, route, { cookie, ...request });

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const answer = await administer(server, 'POST session', {
      body: { name: 'harbour', password: 'master-of-flags' },
    });
    expect(await answer.json()).toEqual({ name: 'harbour', role: 'admin' });
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^halyard_admin=[\w-]{43}; Max-Age=28800; Path=\/admin; HttpOnly; SameSite=Strict$/,
    );
    expect(await (await send('GET session')).json()).toEqual({ name: 'harbour', role: 'admin' });
    const behindProxy = await administer(server, 'POST session', {
      headers: { 'X-Forwarded-Proto': 'https' },
      body: { name: 'harbour', password: 'master-of-flags' },
    });
    expect(behindProxy.headers.get('Set-Cookie')).toContain('; Secure;');
  });

  it.each([
    { name: 'harbour', password: 'wrong' },
    { name: 'Harbour', password: 'master-of-flags' },
    { name: 'nobody', password: '' },
    { name: 'harbour', password: ['master-of-flags'] },
    { name: 'harbour' },
    { name: 'h'.repeat(2000), password: 'x' },
  ])('signs nobody in with %o', async (body) => {
    const answer = await administer(server, 'POST session', { body });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(await errorCodeOf(answer)).toBe('HAL-715');
  });

  it('refuses further attempts for a name after ten wrong passwords, and lets others sign in', async () => {
    for (let count = 0; count < 10; count += 1) expect((await attempt('wrong', 'intruder')).status).toBe(401);
    const blocked = await attempt('master-of-flags', 'intruder');
    expect(blocked.status).toBe(429);
    expect(blocked.headers.get('Retry-After')).toBe('60');
    expect(server.log.filter(({ event }) => event === 'sign-in.limited')).toHaveLength(1);
    expect((await attempt('master-of-flags', 'harbour')).status).toBe(200);
  });

  it('T43: logs who signed in, and each attempt that failed, without a password', async () => {
    const before = server.log.length;
    await attempt('master-of-flags', 'harbour');
    await attempt('wrong-password', 'harbour');
    const lines = server.log.slice(before);
    expect(lines.map(({ event, actor }) => [event, actor])).toEqual([
      ['sign-in.succeeded', 'harbour'],
      ['sign-in.failed', undefined],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/master-of-flags|wrong-password/);
  });

  it('ends a session for good when the admin signs out', async () => {
    const leaving = await signIn(server);
    expect((await administer(server, 'GET flags', { cookie: leaving })).status).toBe(200);
    expect((await administer(server, 'DELETE session', { cookie: leaving })).status).toBe(204);
    expect((await administer(server, 'GET flags', { cookie: leaving })).status).toBe(401);
  });

  it.each(ROUTES)(
    'answers 401 to %s without a session, with a forged one and with a service token',
    async (route) => {
      const body = route.startsWith('P') ? { enabled: true, testUsers: [] } : undefined;
      const strangers = [
        {},
        { Cookie: 'halyard_admin=forged' },
        { Authorization: 'Bearer token-of-the-shop' },
      ];
      for (const headers of strangers) {
        const answer = await administer(server, route, { headers, version: 1, body });
        expect(answer.status).toBe(401);
      }
    },
  );

  it.each([
    ['another origin', { Origin: 'https://evil.example' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['another port', { Origin: `${TEST_ORIGIN}:8080` }, 403],
    ['a cross-site fetch', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    [
      'JSON as plain text of another origin',
      { Origin: 'https://evil.example', 'Content-Type': 'text/plain' },
      403,
    ],
    ['JSON as plain text', { 'Content-Type': 'text/plain' }, 415],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  ])('T29: changes nothing for a request from %s', async (_what, headers, status) => {
    const before = await (await send('GET flags')).text();
    const change = { headers, version: 1, body: { enabled: true } };
    expect((await send('PATCH flags/new-checkout', change)).status).toBe(status);
    expect((await send('PUT test-users', { ...change, body: { testUsers: [] } })).status).toBe(status);
    expect((await send('POST session', { headers, body: {} })).status).toBe(status);
    expect(await (await send('GET flags')).text()).toBe(before);
  });

  it('refuses a change without any origin', async () => {
    const request = new Request(`${TEST_ORIGIN}/admin/api/session`, {
      method: 'DELETE',
      headers: { Cookie: cookie },
    });
    expect((await server.fetch(request)).status).toBe(403);
  });

  it('T44: lets exactly one of ten simultaneous changes win', async () => {
    const { version } = (await (await send('GET test-users')).json()) as { version: number };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        send('PUT test-users', { version, body: { testUsers: ['testuser1', `racer${index}`] } }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(9);
  });

  it('replaces the list of test users', async () => {
    const { version } = (await (await send('GET test-users')).json()) as { version: number };
    const answer = await send('PUT test-users', {
      version,
      body: { testUsers: ['testuser1', 'Ünal', 'testuser1'] },
    });
    expect(await answer.json()).toEqual({ testUsers: ['testuser1', 'Ünal'], version: version + 1 });
    const values = await evaluateAll(server, { user: 'Ünal' }, { trusted: true });
    expect(values.get('new-checkout')).toMatchObject({ value: true });
  });

  it.each([
    ['a text', 'testuser1'],
    ['an empty name', ['']],
    ['a line break', ['a\nb']],
    ['numbers', [1]],
  ])('answers 422 to a list of test users with %s', async (_what, testUsers) => {
    const { version } = (await (await send('GET test-users')).json()) as { version: number };
    expect((await send('PUT test-users', { version, body: { testUsers } })).status).toBe(422);
  });

  it('pages through the audit back to the seed', async () => {
    const actions: string[] = [];
    let before = '';
    for (;;) {
      const { entries } = (await (await send(`GET audit?limit=3${before}`)).json()) as {
        entries: AuditEntry[];
      };
      actions.push(...entries.map(({ action }) => action));
      const last = entries.at(-1);
      if (!last) break;
      before = `&before=${last.id}`;
    }
    expect(actions.at(-1)).toBe('seeded');
    expect(actions).toContain('session.created');
    expect(await errorCodeOf(await send('GET audit?limit=-1'))).toBe('HAL-720');
  });

  it('describes the strategies a form can offer', async () => {
    expect(await (await send('GET strategies')).json()).toMatchObject({
      strategies: [
        { name: 'lastDigit', parameters: [{ name: 'digit', kind: 'number', min: 0, max: 9 }] },
        {
          name: 'percentage',
          parameters: [
            { name: 'percent', min: 0, max: 100 },
            { name: 'by', optional: true },
          ],
        },
      ],
    });
  });

  it('tells open panels and pages about a change within a second', async () => {
    const panel = (await send('GET events')).body?.getReader();
    const page = (await server.fetch(new Request(`${TEST_ORIGIN}/ofrep/v1/stream`))).body?.getReader();
    if (!panel || !page) throw new Error('The streams have no body.');
    await send('PATCH flags/streamed', { version: 1, body: { enabled: true } });
    const changed = await readEvent(panel);
    expect(changed.data).toEqual({ type: 'changed', version: Number(changed.id) });
    expect(await readEvent(page)).toEqual({
      id: changed.id,
      data: { type: 'refetchEvaluation', etag: changed.id },
    });
    await Promise.all([panel.cancel(), page.cancel()]);
  });

  it('tells a page that comes back with an old event id at once', async () => {
    const request = new Request(`${TEST_ORIGIN}/ofrep/v1/stream`, { headers: { 'Last-Event-ID': '0' } });
    const page = (await server.fetch(request)).body?.getReader();
    if (!page) throw new Error('The stream has no body.');
    expect((await readEvent(page)).data).toMatchObject({ type: 'refetchEvaluation' });
    await page.cancel();
  });

  it('logs no password and no token', () => {
    const log = JSON.stringify(server.log);
    expect(log).toContain('flag.changed');
    expect(log).not.toMatch(/master-of-flags|wrong|token-of-the-shop/);
    expect(log).not.toContain(cookie.split('=')[1]);
  });
});
