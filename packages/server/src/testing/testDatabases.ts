import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { FlagServerOptions } from '../FlagServerOptions.ts';

/** An empty database for one test file. */
export interface TestDatabase {
  readonly options: Pick<FlagServerOptions, 'databaseUrl'>;
  readonly drop: () => Promise<void>;
}

interface TestDatabaseKind {
  readonly engine: string;
  readonly create: () => Promise<TestDatabase>;
}

/** Runs one statement on a PostgreSQL server, outside any flag server. */
export async function runOnPostgres(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const serverUrl = process.env['HALYARD_TEST_DATABASE_URL'];

/** The engines the HTTP tests run on: the embedded one always, a real server when HALYARD_TEST_DATABASE_URL names it. */
export const testDatabases: readonly TestDatabaseKind[] = [
  { engine: 'PGlite', create: () => Promise.resolve({ options: {}, drop: () => Promise.resolve() }) },
  ...postgresDatabases(),
];

/** Only the engines that several instances can share. */
export function postgresDatabases(): readonly TestDatabaseKind[] {
  if (serverUrl === undefined) return [];
  return [{ engine: 'PostgreSQL', create: () => createOnPostgres(serverUrl) }];
}

async function createOnPostgres(adminUrl: string): Promise<TestDatabase> {
  const name = `halyard_test_${randomBytes(6).toString('hex')}`;
  await runOnPostgres(adminUrl, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    options: { databaseUrl: url.href },
    drop: () => runOnPostgres(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
