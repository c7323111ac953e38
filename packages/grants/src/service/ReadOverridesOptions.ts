import type { GrantCheck } from '../check/GrantCheck.ts';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import type { TrustedKeys } from '../keys/GrantKeySet.ts';
import type { GrantDenyList } from '../revocation/GrantDenyList.ts';

/** How a service decides what a tester may force in it. */
export interface ReadOverridesOptions {
  /** This service's name in reports and audits. */
  readonly service: string;
  /** The one exact string that a grant's `aud` must be: `shop/production`. */
  readonly audience: string;
  /** The issuer's public key, several while keys change, or `remoteKeys(url)`. */
  readonly publicKey?: TrustedKeys;
  /** Instead of `publicKey`: checks access tokens of your identity provider, from `accessTokenGrants`. Needs `user`. */
  readonly accessTokens?: GrantCheck;
  /** Keys, or prefixes ending in `*`, that no grant can force here: name what is not overridable. Default: none. */
  readonly locked?: readonly string[];
  /**
   * For a service that nothing but your own edge can reach: reads headers only, needs no binding and refuses what a browser
   * sends. Default: `false`.
   */
  readonly behindEdge?: boolean;
  /**
   * Who is signed in here, as the grant's `sub` names them, by this service's own session: binds a grant to the person where
   * the binding cookie cannot come along, on another origin for instance. Default: only the cookie counts.
   */
  readonly user?: (headers: Headers) => string | undefined | Promise<string | undefined>;
  /** Where revoked grants are listed, from `createDenyList` or `createRevocations`. */
  readonly denyList?: GrantDenyList;
  /** Whether list and grant may also come as two members of W3C Baggage. Default: `false`. */
  readonly baggage?: boolean;
  /** Takes overrides without a grant from `openAccess`, on this computer only and never in production. Default: `false`. */
  readonly dev?: boolean;
  /** Whether what is being answered now will be served to everybody. Default: whether Next.js is building. */
  readonly isStatic?: () => boolean;
  readonly onAudit?: (event: GrantAuditEvent) => void;
}
