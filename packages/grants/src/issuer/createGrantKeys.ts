import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import type { GrantKey } from '../GrantKey.ts';
import type { GrantAlgorithm } from '../token/importGrantKey.ts';
import { publicKeyOf } from './publicKeyOf.ts';

export interface GrantKeys {
  /** Stays with the issuer. */
  readonly privateKey: GrantKey;
  /** For pages and services. */
  readonly publicKey: GrantKey;
}

/**
 * A new pair as JSON Web Keys, with `kid` (the start of its RFC 7638 thumbprint) and `alg`. ES256 works wherever there is
 * WebCrypto, and is the default; EdDSA is Ed25519.
 */
export async function createGrantKeys(algorithm: GrantAlgorithm = 'ES256'): Promise<GrantKeys> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const kid = (await calculateJwkThumbprint(jwk)).slice(0, 16);
  const { kty, crv, x, y, d } = jwk;
  const members = { kty, crv, x, ...(y !== undefined && { y }), d, kid, alg: algorithm };
  const privateKey = members as GrantKey; // a pair of these algorithms has all of them
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}
