import type { Grant } from './Grant.ts';
import type { GrantKey } from './GrantKey.ts';

export interface VerifyGrantOptions {
  /** The one exact string that `aud` must be: `shop/production`. */
  readonly audience: string;
  /** Public P-256 or Ed25519 keys. A grant's `kid` picks one, and that one fixes the algorithm. */
  readonly publicKeys: readonly GrantKey[];
  /** Epoch milliseconds. Default: this machine's clock. */
  readonly now?: number;
}

/** Verifies a grant's signature and every claim. Rejects with a `GrantError` whose `code` says why. */
export async function verifyGrant(token: string, options: VerifyGrantOptions): Promise<Grant> {
  // Loaded on demand: some bundlers would put it into every customer's page, beside `grantAccess`.
  const { checkGrant } = await import('./token/checkGrant.ts');
  return checkGrant(token, options);
}
