import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';

export type GrantAlgorithm = 'ES256' | 'EdDSA';

const parameters = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
} as const;

const imported = new WeakMap<GrantKey, Promise<CryptoKey>>();

/** The one algorithm that a public key may be used with, decided by the key alone. Throws `HAL-516`. */
export function algorithmOf({ kty, crv, alg, d }: GrantKey): GrantAlgorithm {
  // A private key where a public one belongs is on its way to every browser: refuse it loudly.
  if (d !== undefined) throw new GrantError('HAL-516', 'it is a private key');
  const algorithm = algorithmOfCurve(`${kty} ${crv}`);
  if (!algorithm || (alg !== undefined && alg !== algorithm)) throw new GrantError('HAL-516');
  return algorithm;
}

function algorithmOfCurve(curve: string): GrantAlgorithm | undefined {
  if (curve === 'EC P-256') return 'ES256';
  return curve === 'OKP Ed25519' ? 'EdDSA' : undefined;
}

/** Imports a public key for verification, once. Throws `HAL-509` or `HAL-516`. */
export async function importGrantKey(key: GrantKey): Promise<CryptoKey> {
  const algorithm = parameters[algorithmOf(key)];
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined; // absent on plain http
  if (!subtle) throw new GrantError('HAL-509');
  const { kty = '', crv = '', x = '', y } = key;
  const known = imported.get(key);
  const jwk = y === undefined ? { kty, crv, x } : { kty, crv, x, y };
  const importing = known ?? subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  if (!known) imported.set(key, importing);
  try {
    return await importing;
  } catch (error) {
    const unsupported = error instanceof Error && error.name === 'NotSupportedError';
    throw new GrantError(unsupported ? 'HAL-509' : 'HAL-516');
  }
}
