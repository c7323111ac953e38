import type { Grant } from '../Grant.ts';
import { GrantError } from '../GrantError.ts';
import { isKeyPattern } from '../keyPattern.ts';

const LONGEST_LIFETIME_SECONDS = 24 * 60 * 60;
const TOLERANCE_MILLISECONDS = 60_000;
const MAXIMUM_PATTERNS = 32;

interface Expectation {
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Holds signed claims against the rules: an issuer's mistake is no permission either. Throws `HAL-505` to `HAL-508`. */
export function readGrantClaims(payload: Uint8Array, { audience, now }: Expectation): Grant {
  const claims = parseClaims(payload);
  const grant = {
    subject: text(claims, 'sub'),
    issuer: text(claims, 'iss'),
    audience,
    issuedAt: seconds(claims, 'iat') * 1000,
    expiresAt: seconds(claims, 'exp') * 1000,
    id: text(claims, 'jti'),
    allow: patterns(claims, 'allow'),
    deny: claims['deny'] === undefined ? [] : patterns(claims, 'deny'),
    ...readBinding(claims),
  };
  // One exact string: in a list of audiences, staging's grant would open production (T8).
  if (claims['aud'] !== audience || audience === '') throw new GrantError('HAL-506');
  checkTimes(grant, claims['nbf'] === undefined ? grant.issuedAt : seconds(claims, 'nbf') * 1000, now);
  return Object.freeze(grant);
}

function checkTimes({ issuedAt, expiresAt }: Grant, validFrom: number, now: number): void {
  const lifetime = expiresAt - issuedAt;
  if (lifetime <= 0 || lifetime > LONGEST_LIFETIME_SECONDS * 1000) throw new GrantError('HAL-505', 'exp');
  if (now >= expiresAt) throw new GrantError('HAL-507');
  // Not `>` alone: a clock that says NaN is no reason to let anyone in.
  if (!(Math.max(issuedAt, validFrom) <= now + TOLERANCE_MILLISECONDS)) throw new GrantError('HAL-508');
}

function parseClaims(payload: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    if (isRecord(claims)) return claims;
  } catch {
    // Neither UTF-8 nor JSON: the same refusal as for JSON that is no object.
  }
  throw new GrantError('HAL-505');
}

/** Short and without control characters, since it is shown and logged (T22). */
function text(claims: Readonly<Record<string, unknown>>, claim: string): string {
  const value = claims[claim];
  if (typeof value === 'string' && /^\P{Cc}{1,256}$/u.test(value)) return value;
  throw new GrantError('HAL-505', claim);
}

function seconds(claims: Readonly<Record<string, unknown>>, claim: string): number {
  const value = claims[claim];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new GrantError('HAL-505', claim);
}

function patterns(claims: Readonly<Record<string, unknown>>, claim: string): readonly string[] {
  const value = claims[claim];
  if (Array.isArray(value) && value.length <= MAXIMUM_PATTERNS && value.every(isKeyPattern)) {
    return Object.freeze([...value]);
  }
  throw new GrantError('HAL-505', claim);
}

function readBinding(claims: Readonly<Record<string, unknown>>): { binding?: string } {
  const confirmation = claims['cnf'];
  if (confirmation === undefined) return {};
  const hash = isRecord(confirmation) && confirmation['cth'];
  // A confirmation that cannot be checked must not read as "bound to nobody".
  if (typeof hash !== 'string' || !/^[\w-]{43}$/.test(hash)) throw new GrantError('HAL-505', 'cnf');
  return { binding: hash };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
