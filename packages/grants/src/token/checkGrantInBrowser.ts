import type { Grant } from '../Grant.ts';
import type { VerifyGrantOptions } from '../verifyGrant.ts';
import { readGrantClaims } from './readGrantClaims.ts';
import { readGrantHeader } from './readGrantHeader.ts';
import { verifySignatureInBrowser } from './verifySignatureInBrowser.ts';

/** As `checkGrant`, with the same rules, for a page: what testers load has to be light. Rejects with a `GrantError`. */
export async function checkGrantInBrowser(token: string, options: VerifyGrantOptions): Promise<Grant> {
  const { audience, publicKeys, now } = options;
  const payload = await verifySignatureInBrowser(token, { header: readGrantHeader(token), publicKeys });
  return readGrantClaims(payload, { audience, now: now ?? Date.now() });
}
