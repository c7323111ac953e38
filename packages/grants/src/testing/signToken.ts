import { createPrivateKey, sign } from 'node:crypto';
import type { GrantKey } from '../GrantKey.ts';

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs any header and claims with node:crypto, so that tests can make what the issuer would refuse to. */
export function signToken(
  privateKey: GrantKey,
  { header, claims }: { header: unknown; claims: unknown },
): string {
  const input = `${encode(header)}.${encode(claims)}`;
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
  const ed25519 = privateKey.crv === 'Ed25519';
  const signature = sign(ed25519 ? null : 'sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}
