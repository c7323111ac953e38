import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import type { GrantKey } from '../GrantKey.ts';
import { publicKeyOf } from './publicKeyOf.ts';

export interface GrantKeys {
  /** Stays with the issuer. */
  readonly privateKey: GrantKey;
  /** For pages and services. */
  readonly publicKey: GrantKey;
}

/** A new ES256 pair as JSON Web Keys, with `kid` (the start of its RFC 7638 thumbprint) and `alg`. */
export async function createGrantKeys(): Promise<GrantKeys> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const kid = (await calculateJwkThumbprint(jwk)).slice(0, 16);
  const { kty, crv, x, y, d } = jwk;
  const privateKey = { kty, crv, x, y, d, kid, alg: 'ES256' } as GrantKey; // an EC key has all of these
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}
