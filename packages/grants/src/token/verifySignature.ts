import { compactVerify } from 'jose/jws/compact/verify';
import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { algorithmOf, importGrantKey } from './importGrantKey.ts';
import type { GrantHeader } from './readGrantHeader.ts';

export interface Signed {
  readonly header: GrantHeader;
  readonly publicKeys: readonly GrantKey[];
}

/** The signed payload. Throws `HAL-502`, `HAL-503`, `HAL-504`, `HAL-509` or `HAL-516`. */
export async function verifySignature(token: string, { header, publicKeys }: Signed): Promise<Uint8Array> {
  // The token names a configured key and nothing more: it brings none along and chooses no algorithm (T6).
  const key = publicKeys.find(({ kid }) => kid === header.kid);
  if (!key) throw new GrantError('HAL-503');
  const algorithm = algorithmOf(key);
  if (header.alg !== algorithm) throw new GrantError('HAL-502');
  const cryptoKey = await importGrantKey(key);
  try {
    return (await compactVerify(token, cryptoKey, { algorithms: [algorithm] })).payload;
  } catch {
    throw new GrantError('HAL-504');
  }
}
