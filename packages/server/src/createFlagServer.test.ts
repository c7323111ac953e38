// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlagServer } from './createFlagServer.ts';
import { createTestServer } from './testing/createTestServer.ts';
import { administer, evaluateAll, signIn } from './testing/requests.ts';

const child = fileURLToPath(new URL('testing/flipForever.ts', import.meta.url));

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

  it('refuses the folder of a running process, takes it over after a kill, and has lost no acknowledged change', async () => {
    const writer = spawn(
      process.execPath,
      ['--conditions=@halyard/source', '--import', 'tsx', child, dataFolder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let acknowledged = 0;
    const enough = new Promise<void>((resolve) => {
      writer.stdout.on('data', (text: Buffer) => {
        acknowledged = Number(text.toString().trim().split('\n').at(-1));
        if (acknowledged > 20) resolve();
      });
    });
    await enough;
    await expect(createTestServer({ dataFolder })).rejects.toMatchObject({ code: 'HAL-701' });
    writer.kill('SIGKILL');
    await once(writer, 'close');

    const server = await createTestServer({ dataFolder });
    const cookie = await signIn(server);
    const { flags } = (await (await administer(server, 'GET flags', { cookie })).json()) as {
      flags: { key: string; version: number; enabled: boolean }[];
    };
    const flag = flags.find(({ key }) => key === 'new-checkout');
    expect(flag?.version).toBeGreaterThanOrEqual(acknowledged);
    const { entries } = (await (await administer(server, 'GET audit?limit=2', { cookie })).json()) as {
      entries: { after: { enabled: boolean } }[];
    };
    expect(entries[1]?.after.enabled).toBe(flag?.enabled);
    await server.close();
  }, 120_000);

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
