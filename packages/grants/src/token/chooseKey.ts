import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { algorithmOf, importGrantKey, type GrantAlgorithm } from './importGrantKey.ts';
import type { GrantHeader } from './readGrantHeader.ts';

/** What a token is verified with. */
export interface ChosenKey {
  readonly algorithm: GrantAlgorithm;
  readonly cryptoKey: CryptoKey;
}

/** What a token says of itself, and the keys that were configured. */
export interface Signed {
  readonly header: GrantHeader;
  readonly publicKeys: readonly GrantKey[];
}

/**
 * The configured key that a token names. It names one and nothing more: it brings none along and chooses no algorithm (T6). Throws
 * `HAL-502`, `HAL-503`, `HAL-509` or `HAL-516`.
 */
export async function chooseKey({ header, publicKeys }: Signed): Promise<ChosenKey> {
  const key = publicKeys.find(({ kid }) => kid === header.kid);
  if (!key) throw new GrantError('HAL-503');
  const algorithm = algorithmOf(key);
  if (header.alg !== algorithm) throw new GrantError('HAL-502');
  return { algorithm, cryptoKey: await importGrantKey(key) };
}
