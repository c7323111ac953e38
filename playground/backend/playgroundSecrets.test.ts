// @vitest-environment node
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGrantKeys } from '@halyard/grants/issuer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playgroundSecrets } from './playgroundSecrets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('playgroundSecrets', () => {
  it('makes the same secrets for all who start at the same moment, and keeps them', async () => {
    const starts = Array.from({ length: 12 }, () => playgroundSecrets(join(folder, 'data'), {}));
    const [first, ...others] = await Promise.all(starts);
    for (const other of others) expect(other).toEqual(first);
    expect(await playgroundSecrets(join(folder, 'data'), {})).toEqual(first);
    expect(await readdir(join(folder, 'data'))).toEqual(['secrets.json']);
  });

  it('writes them for their owner only', async () => {
    await playgroundSecrets(folder, {});
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('prefers what the environment says, and gives the private half of the key to nobody', async () => {
    const { privateKey, publicKey } = await createGrantKeys();
    const environment = { FLAG_GRANT_KEY: JSON.stringify(privateKey), HALYARD_SERVICE_TOKEN: 'given' };
    const secrets = await playgroundSecrets(folder, environment);
    expect(secrets).toMatchObject({ grantPrivateKey: privateKey, serviceToken: 'given' });
    expect(secrets.grantPublicKey).toEqual(publicKey);
    expect(secrets.grantPublicKey).not.toHaveProperty('d');
  });

  it('does not repeat a broken key in its complaint', async () => {
    await expect(playgroundSecrets(folder, { FLAG_GRANT_KEY: '{"d":"secret' })).rejects.toThrow(
      /^(?!.*secret).*FLAG_GRANT_KEY/,
    );
  });
});
