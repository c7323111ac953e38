// A real Postgres server that lives as long as a test run.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';

/** @returns {string | undefined} the folder with `initdb` and `postgres`, of the newest version that is installed */
export function postgresFolder() {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions)
    ? readdirSync(versions)
        .toSorted((left, right) => Number(right) - Number(left))
        .map((version) => join(versions, version, 'bin'))
    : [];
  return [process.env.POSTGRES_BIN, ...found].find((folder) => folder && existsSync(join(folder, 'initdb')));
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} a server with an empty database `postgres` */
export async function startPostgres() {
  const folder = postgresFolder();
  if (!folder) throw new Error('No Postgres server is installed. Run: node scripts/bootstrap.mjs --test');
  const data = mkdtempSync(join(tmpdir(), 'halyard-postgres-'));
  const port = await freePort();
  // Postgres refuses to run as root, which is who runs tests in a container.
  const isRoot = process.getuid?.() === 0;
  const as = (command, args) =>
    isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
  if (isRoot) {
    chmodSync(data, 0o755);
    spawnSync('chown', ['postgres', data]);
  }
  const cluster = join(data, 'cluster');
  const [initdb, initdbArgs] = as(join(folder, 'initdb'), [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
  ]);
  const made = spawnSync(initdb, initdbArgs, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const options = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'fsync=off'];
  const server = spawn(...as(join(folder, 'postgres'), options), { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error(`postgres did not start: ${log}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const [stop, args] = as(join(folder, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'immediate', '-w']);
      spawnSync(stop, args);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
