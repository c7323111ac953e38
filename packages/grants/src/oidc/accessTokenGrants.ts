import type { GrantCheck } from '../check/GrantCheck.ts';
import type { Grant } from '../Grant.ts';
import { isKeyPattern } from '../keyPattern.ts';
import { serviceError } from '../serviceError.ts';
import { verifyAccessToken, type AccessTokenClaims, type AccessTokenOptions } from './verifyAccessToken.ts';

const LONGEST_LIFETIME_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What the claims of somebody's access token permit. */
interface AccessTokenPermission {
  /** Who it is, as the app's own session names the person: `t.sub` in most apps. */
  readonly sub: string;
  readonly allow: readonly string[];
  /** Wins over `allow`. Default: none. */
  readonly deny?: readonly string[];
}

export interface AccessTokenGrantsOptions extends AccessTokenOptions {
  /** Maps the claims of a verified access token to a permission; `null` for whoever is no tester. */
  readonly claims: (claims: AccessTokenClaims) => AccessTokenPermission | null;
}

/**
 * Takes access tokens of an OpenID provider for grants, where there is no issuer of one's own. A service then needs `user`,
 * since such a token is bound to no browser; an issuer can exchange it for a grant: `issuer.issue(res, await check(token))`.
 *
 * @example
 * accessTokenGrants({ issuer, audience: 'shop-api', keys, claims: (t) =>
 *   Array.isArray(t.groups) && t.groups.includes('qa') ? { sub: t.sub, allow: ['*'] } : null });
 */
export function accessTokenGrants({ claims: map, ...options }: AccessTokenGrantsOptions): GrantCheck {
  return async (token) => {
    const claims = await verifyAccessToken(token, options);
    const permission = map(claims);
    if (!permission) throw serviceError('HAL-530');
    return grantOf(claims, permission);
  };
}

function grantOf(claims: AccessTokenClaims, { sub, allow, deny = [] }: AccessTokenPermission): Grant {
  const patterns = [...allow, ...deny];
  // What the app made of the claims is held against the same rules as a grant's.
  if (patterns.length > 64 || !patterns.every(isKeyPattern)) throw serviceError('HAL-530', 'claims');
  const issuedAt = claims.iat * 1000;
  return Object.freeze({
    subject: sub,
    issuer: claims.iss,
    audience: claims.aud,
    issuedAt,
    expiresAt: Math.min(claims.exp * 1000, issuedAt + LONGEST_LIFETIME_MILLISECONDS),
    id: claims.jti ?? `${claims.sub}:${claims.iat}`,
    allow,
    deny,
  });
}
