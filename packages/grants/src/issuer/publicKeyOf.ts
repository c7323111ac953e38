import type { GrantKey } from '../GrantKey.ts';

/** The public half of a private key: what pages and services verify with. Copies known public members only. */
export function publicKeyOf(privateKey: GrantKey): GrantKey {
  const { kty, crv, x, y, kid, alg } = privateKey;
  const members = Object.entries({ kty, crv, x, y, kid, alg }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members);
}
