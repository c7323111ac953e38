import type { GrantKey } from '../GrantKey.ts';

/** Where a service finds the issuer's public keys. They come from configuration alone, never from a token (T6). */
export interface GrantKeySet {
  /** The key of that name, or `undefined`. Never rejects. */
  find(kid: string | undefined): Promise<GrantKey | undefined>;
}

/** What a service may be configured with: one public key, several while they change, or a set that is kept elsewhere. */
export type TrustedKeys = GrantKey | readonly GrantKey[] | GrantKeySet;
