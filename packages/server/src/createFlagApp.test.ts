// @vitest-environment node
import { createGrantKeys, issueGrant } from '@halyard/grants/issuer';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followDatabase } from './configuration/followDatabase.ts';
import type { LiveSnapshot } from './configuration/LiveSnapshot.ts';
import { seedDatabase } from './configuration/seedDatabase.ts';
import { createFlagApp } from './createFlagApp.ts';
import type { Database } from './database/Database.ts';
import { openDatabase } from './database/openDatabase.ts';
import { createEventHub } from './http/createEventHub.ts';
import { SERVICE_TOKEN, TEST_ORIGIN } from './testing/createTestServer.ts';
import { signIn } from './testing/requests.ts';
import { testSeed } from './testing/testSeed.ts';

const callers = ['nobody', 'customer', 'tester', 'service', 'viewer', 'operator', 'admin'] as const;
type Caller = (typeof callers)[number];

/** What each address answers to each caller, in the order of `callers`. */
const expected: Readonly<Record<string, readonly number[]>> = {
  'POST /ofrep/v1/evaluate/flags': [200, 200, 200, 200, 200, 200, 200],
  'POST /ofrep/v1/evaluate/flags/:key': [200, 200, 200, 200, 200, 200, 200],
  'GET /ofrep/v1/stream': [200, 200, 200, 200, 200, 200, 200],
  'GET /admin': [308, 308, 308, 308, 308, 308, 308],
  'GET /admin/*': [200, 200, 200, 200, 200, 200, 200],
  'GET /admin/api/session': [401, 401, 401, 401, 200, 200, 200],
  // With a wrong password.
  'POST /admin/api/session': [401, 401, 401, 401, 401, 401, 401],
  'GET /admin/api/flags': [401, 401, 401, 401, 200, 200, 200],
  'PATCH /admin/api/flags/:key': [401, 401, 401, 401, 403, 200, 200],
  'GET /admin/api/test-users': [401, 401, 401, 401, 200, 200, 200],
  'PUT /admin/api/test-users': [401, 401, 401, 401, 403, 403, 200],
  'GET /admin/api/audit': [401, 401, 401, 401, 200, 200, 200],
  'GET /admin/api/strategies': [401, 401, 401, 401, 200, 200, 200],
  'GET /admin/api/events': [401, 401, 401, 401, 200, 200, 200],
  // Last: it ends the sessions. Whoever has none loses none.
  'DELETE /admin/api/session': [204, 204, 204, 204, 204, 204, 204],
};

const person = (role: 'viewer' | 'operator' | 'admin') => ({
  name: role,
  password: `${role}-password`,
  role,
});
const seed = { ...testSeed, admins: [person('viewer'), person('operator'), person('admin')] };

let app: Hono;
let database: Database;
let live: LiveSnapshot;
let folder: string;
let credentials: Readonly<Record<Caller, Record<string, string>>>;
const log = () => undefined;
const streams = createEventHub();
const events = createEventHub();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'halyard-panel-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  database = await openDatabase({ dataFolder: undefined, databaseUrl: undefined, log });
  await seedDatabase(database, seed);
  live = await followDatabase(database, log);
  const options = { serviceTokens: [SERVICE_TOKEN], adminPanelFolder: folder, log };
  app = createFlagApp({ database, live, streams, events }, options);
  credentials = {
    nobody: {},
    customer: { Cookie: '__Host-chandlery-account=ann.signature; halyard_admin=forged' },
    tester: await testerHeaders(),
    service: { Authorization: `Bearer ${SERVICE_TOKEN}` },
    viewer: { Cookie: await signInAs('viewer') },
    operator: { Cookie: await signInAs('operator') },
    admin: { Cookie: await signInAs('admin') },
  };
}, 60_000);

afterAll(async () => {
  streams.close();
  events.close();
  await live.close();
  await database.close();
  await rm(folder, { recursive: true });
});

function signInAs(role: 'viewer' | 'operator' | 'admin'): Promise<string> {
  const { name, password } = person(role);
  return signIn({ fetch: (request) => app.fetch(request), close: async () => {} }, { name, password });
}

/** A real grant to everything, wherever one could be put. */
async function testerHeaders(): Promise<Record<string, string>> {
  const { privateKey } = await createGrantKeys();
  const { token, setCookies } = await issueGrant({
    privateKey,
    issuer: 'https://shop.example',
    subject: 'staff:ann',
    audience: 'shop/production',
    allow: ['*'],
  });
  const cookies = setCookies.map((cookie) => cookie.split(';')[0]).join('; ');
  return {
    Cookie: `${cookies}; halyard_admin=${token}`,
    'Flag-Grant': token,
    'Flag-Overrides': 'new-checkout',
    Authorization: `Bearer ${token}`,
  };
}

async function call(route: string, caller: Caller): Promise<number> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':key', 'new-checkout').replace('*', '');
  const changes = method !== 'GET';
  const answer = await app.fetch(
    new Request(TEST_ORIGIN + path, {
      method,
      headers: {
        ...credentials[caller],
        ...(changes && {
          Origin: TEST_ORIGIN,
          'Content-Type': 'application/json',
          'If-Match': versionOf(path),
        }),
      },
      ...(changes && method !== 'DELETE' && { body: JSON.stringify(bodyOf(route)) }),
    }),
  );
  await answer.body?.cancel();
  return answer.status;
}

/** Always the present version, so that nothing but the role refuses. */
function versionOf(path: string): string {
  const { flags, testUsersVersion } = live.current();
  return `"${path.endsWith('test-users') ? testUsersVersion : flags.get('new-checkout')?.version}"`;
}

function bodyOf(route: string): object {
  if (route.includes('ofrep')) return { context: { targetingKey: 'ann' } };
  if (route.includes('session')) return { name: 'admin', password: 'guessed' };
  return route.includes('flags')
    ? { enabled: !live.current().flags.get('new-checkout')?.enabled }
    : { testUsers: ['somebody'] };
}

/** Everything the database holds, as text. */
async function dump(): Promise<string> {
  const tables = ['flags', 'configuration', 'admins', 'sessions', 'audit'];
  const rows = await Promise.all(tables.map((table) => database.query(`SELECT * FROM ${table} ORDER BY 1`)));
  return JSON.stringify(rows);
}

describe('T15: everybody at every address', () => {
  it('has a row for each address that the app has, and for no other', () => {
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.length > 1 ? path.replace(/\/$/, '') : path}`);
    expect([...new Set(routes)].toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(callers.slice(0, 5))('changes no byte of the store for %s', async (caller) => {
    const before = await dump();
    for (const [route, statuses] of Object.entries(expected)) {
      if (route.startsWith('DELETE') && caller === 'viewer') continue;
      expect([route, await call(route, caller)]).toEqual([route, statuses[callers.indexOf(caller)]]);
    }
    expect(await dump()).toBe(before);
  });

  it.each(['operator', 'admin'] as const)('lets %s change what the role includes', async (caller) => {
    for (const [route, statuses] of Object.entries(expected)) {
      expect([route, await call(route, caller)]).toEqual([route, statuses[callers.indexOf(caller)]]);
    }
    expect(await call('GET /admin/api/flags', caller)).toBe(401);
  });

  it('takes a role away at once, from sessions that are open as well', async () => {
    const { name, password } = person('admin');
    const server = { fetch: (request: Request) => app.fetch(request), close: async () => {} };
    credentials = { ...credentials, admin: { Cookie: await signIn(server, { name, password }) } };
    await database.query("UPDATE admins SET role = 'viewer' WHERE name = 'admin'");
    expect(await call('PUT /admin/api/test-users', 'admin')).toBe(403);
    expect(await call('PATCH /admin/api/flags/:key', 'admin')).toBe(403);
  });
});
