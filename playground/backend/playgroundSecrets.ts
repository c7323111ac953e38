import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGrantKeys, publicKeyOf, type GrantKey } from '@halyard/grants/issuer';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** What the shop, `pricing` and the flag server must agree on, and nobody else may know. */
export interface PlaygroundSecrets {
  /** Signs testers' grants; only the shop uses it. */
  readonly grantPrivateKey: GrantKey;
  readonly grantPublicKey: GrantKey;
  /** Bearer token between the three processes. */
  readonly serviceToken: string;
  /** Signs the shop's own cookies. */
  readonly cookieKey: string;
}

interface StoredSecrets {
  readonly grantKey: GrantKey;
  readonly serviceToken: string;
  readonly cookieKey: string;
}

/**
 * Secrets from `FLAG_GRANT_KEY` and `HALYARD_SERVICE_TOKEN`; those not given are made once and kept in the data folder,
 * in a file only its owner may read. All three processes may start at the same moment: the first one's secrets stay.
 */
export async function playgroundSecrets(
  dataFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<PlaygroundSecrets> {
  const stored = await storedSecrets(dataFolder);
  const grantPrivateKey = parseGrantKey(environment['FLAG_GRANT_KEY']) ?? stored.grantKey;
  return {
    grantPrivateKey,
    grantPublicKey: publicKeyOf(grantPrivateKey),
    serviceToken: environment['HALYARD_SERVICE_TOKEN'] || stored.serviceToken,
    cookieKey: stored.cookieKey,
  };
}

async function storedSecrets(dataFolder: string): Promise<StoredSecrets> {
  const file = join(dataFolder, 'secrets.json');
  const existing = await readSecrets(file);
  if (existing) return existing;
  await mkdir(dataFolder, { recursive: true });
  const { privateKey } = await createGrantKeys();
  const secrets: StoredSecrets = {
    grantKey: privateKey,
    serviceToken: randomBytes(32).toString('base64url'),
    cookieKey: randomBytes(32).toString('base64url'),
  };
  await writeFileAtomically(file, JSON.stringify(secrets), { onlyIfAbsent: true });
  // Another process may have been first: read back what everybody will use.
  return (await readSecrets(file)) ?? secrets;
}

async function readSecrets(file: string): Promise<StoredSecrets | undefined> {
  try {
    // Written by this module only, whole or not at all.
    return JSON.parse(await readFile(file, 'utf8')) as StoredSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read — delete it to have new secrets made; testers sign in again.`, {
      cause: error,
    });
  }
}

function parseGrantKey(text: string | undefined): GrantKey | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as GrantKey;
  } catch {
    // Never print the text: it is, or nearly is, a private key.
    throw new Error(
      'FLAG_GRANT_KEY is no JSON — it holds a private ES256 key as JWK — correct it or leave it out.',
    );
  }
}
