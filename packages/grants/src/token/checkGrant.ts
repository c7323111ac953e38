import type { Grant } from '../Grant.ts';
import type { VerifyGrantOptions } from '../verifyGrant.ts';
import { readGrantClaims } from './readGrantClaims.ts';
import { readGrantHeader } from './readGrantHeader.ts';
import { verifySignature } from './verifySignature.ts';

/** Checks shape and header, then the signature, then every claim. Rejects with a `GrantError`. */
export async function checkGrant(token: string, options: VerifyGrantOptions): Promise<Grant> {
  const { audience, publicKeys, now } = options;
  const payload = await verifySignature(token, { header: readGrantHeader(token), publicKeys });
  return readGrantClaims(payload, { audience, now: now ?? Date.now() });
}
