// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlagServer } from './createFlagServer.ts';
import { createTestServer, type TestServer } from './testing/createTestServer.ts';
import { administer, evaluateAll, signIn } from './testing/requests.ts';

/** `npm run test:long` sets it to 1, for the long counts. */
const long = Number(process.env['HALYARD_LONG'] ?? 0);
const kills = Math.max(1, Math.round(long * 200));

const child = fileURLToPath(new URL('testing/flipForever.ts', import.meta.url));

/** A process that changes a flag of this folder over and over, and has been told of `count` changes that they are kept. */
async function startWriter(dataFolder: string, count: number) {
  const writer = spawn(
    process.execPath,
    ['--conditions=@halyard/source', '--import', 'tsx', child, dataFolder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: writer.stdout });
  let acknowledged = 0;
  let left = count;
  await new Promise<void>((resolve) => {
    lines.on('line', (version) => {
      acknowledged = Number(version);
      left -= 1;
      if (left === 0) resolve();
    });
  });
  return {
    /** Ends it without notice, and gives the last version that it knows to be kept. */
    kill: async () => {
      writer.kill('SIGKILL');
      await once(writer, 'close');
      return acknowledged;
    },
  };
}

/** What an admin is shown of the flag, and of its last change. */
async function readFlag(server: TestServer) {
  const cookie = await signIn(server);
  const { flags } = (await (await administer(server, 'GET flags', { cookie })).json()) as {
    flags: { key: string; version: number; enabled: boolean }[];
  };
  const { entries } = (await (await administer(server, 'GET audit?limit=2', { cookie })).json()) as {
    entries: { after: { enabled: boolean } }[];
  };
  // The newest entry is the sign-in.
  return { flag: flags.find(({ key }) => key === 'new-checkout'), change: entries[1]?.after };
}

describe('createFlagServer', () => {
  let dataFolder: string;

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'halyard-data-'));
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  it('keeps flags, test users, sessions and audit over a restart, and seeds only once', async () => {
    const first = await createTestServer({ dataFolder });
    const cookie = await signIn(first);
    await administer(first, 'PATCH flags/new-checkout', {
      cookie,
      version: 1,
      body: { enabled: true, strategies: [{ name: 'lastDigit', parameters: { digit: 7 } }] },
    });
    await administer(first, 'PUT test-users', { cookie, version: 1, body: { testUsers: ['tina'] } });
    const audit = await (await administer(first, 'GET audit', { cookie })).text();
    await first.close();

    const second = await createTestServer({ dataFolder });
    const seventh = await evaluateAll(second, { accountNumber: 7 }, { trusted: true });
    expect(seventh.get('new-checkout')).toMatchObject({ value: true });
    const tester = await evaluateAll(second, { user: 'tina' }, { trusted: true });
    expect(tester.get('streamed')).toMatchObject({ value: true });
    expect(await (await administer(second, 'GET audit', { cookie })).text()).toBe(audit);
    await second.close();
  }, 60_000);

  it(
    `T44: refuses the folder of a running process, takes it over after a kill, and has lost no acknowledged change (${kills}×)`,
    { timeout: 120_000 + kills * 20_000 },
    async () => {
      for (let round = 0; round < kills; round += 1) {
        // Another moment each time.
        const writer = await startWriter(dataFolder, 21 + (round % 17));
        await expect(createTestServer({ dataFolder })).rejects.toMatchObject({ code: 'HAL-701' });
        const acknowledged = await writer.kill();

        const server = await createTestServer({ dataFolder });
        const { flag, change } = await readFlag(server);
        expect(flag?.version).toBeGreaterThanOrEqual(acknowledged);
        expect(change?.enabled).toBe(flag?.enabled);
        await server.close();
      }
    },
  );

  it.each([
    ['an empty service token', { serviceTokens: [' '] }, 'HAL-703'],
    ['a URL of another database', { databaseUrl: 'mysql://127.0.0.1/flags' }, 'HAL-703'],
    ['a server that is not there', { databaseUrl: 'postgres://127.0.0.1:1/flags' }, 'HAL-702'],
  ])('does not start with %s', async (_what, options, code) => {
    await expect(
      createFlagServer({ serviceTokens: [], log: () => undefined, ...options }),
    ).rejects.toMatchObject({
      code,
    });
  });
});
