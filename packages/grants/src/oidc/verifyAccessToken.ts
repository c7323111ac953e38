import { importJWK } from 'jose/key/import';
import { jwtVerify } from 'jose/jwt/verify';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { serviceError } from '../serviceError.ts';

const MAXIMUM_BYTES = 8192;
const TOLERANCE_MILLISECONDS = 60_000;
const algorithms = ['ES256', 'EdDSA', 'RS256', 'PS256'] as const;

/** A public key of an OpenID provider. `alg` is the one algorithm that it may be used with. */
export interface AccessTokenKey extends JsonWebKey {
  readonly kid: string;
  readonly alg: (typeof algorithms)[number];
}

export interface AccessTokenOptions {
  /** The provider: exactly its `iss`. */
  readonly issuer: string;
  /** Exactly the `aud` of access tokens for this app; of several none counts. */
  readonly audience: string;
  readonly keys: readonly AccessTokenKey[];
  /** Default: `at+jwt` (RFC 9068), so that no ID token passes for an access token. */
  readonly typ?: string;
}

/** Claims of a verified access token; all others are what the provider adds. */
export interface AccessTokenClaims extends Readonly<Record<string, unknown>> {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  /** Seconds. */
  readonly iat: number;
  /** Seconds. */
  readonly exp: number;
  readonly jti?: string;
}

/** Verifies signature, issuer, audience, type and times of an access token. Rejects with `HAL-529`, whatever is wrong. */
export async function verifyAccessToken(
  token: string,
  options: AccessTokenOptions,
): Promise<AccessTokenClaims> {
  const { issuer, audience, keys, typ = 'at+jwt' } = options;
  try {
    if (token.length > MAXIMUM_BYTES) throw new TypeError('too long');
    const { kid } = decodeProtectedHeader(token);
    const key = keys.find((one) => one.kid === kid);
    // The key fixes the algorithm, and the token brings no key along (T6).
    if (!key || !algorithms.includes(key.alg)) throw new TypeError('unknown key');
    const { payload } = await jwtVerify(token, await importJWK({ ...key, kty: key.kty ?? '' }, key.alg), {
      algorithms: [key.alg],
      typ,
      issuer,
      requiredClaims: ['sub', 'iat', 'exp'],
    });
    const { iss, aud, sub, iat, exp, jti } = payload;
    const isWhole = typeof sub === 'string' && typeof iat === 'number' && typeof exp === 'number';
    if (!isWhole || aud !== audience || iss !== issuer) throw new TypeError('claims');
    if (iat * 1000 > Date.now() + TOLERANCE_MILLISECONDS) throw new TypeError('iat');
    return { ...payload, iss, aud, sub, iat, exp, ...(jti !== undefined && { jti }) };
  } catch {
    throw serviceError('HAL-529');
  }
}
