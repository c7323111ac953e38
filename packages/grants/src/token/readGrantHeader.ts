import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { GrantError } from '../GrantError.ts';

const MAXIMUM_BYTES = 2048;
/** Three parts, the first of which begins like a JSON object: nothing else is worth decoding (T16). */
const shape = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

export interface GrantHeader {
  readonly alg: string;
  readonly kid?: string;
}

/** Checks size, shape and header before any cryptography. Throws `HAL-501` or `HAL-502`. */
export function readGrantHeader(token: unknown): GrantHeader {
  const header = parseGrantHeader(token);
  if (typeof header === 'string') throw new GrantError(header);
  return header;
}

/** The header, or why there is none. */
export function parseGrantHeader(token: unknown): GrantHeader | 'HAL-501' | 'HAL-502' {
  if (typeof token !== 'string' || token.length > MAXIMUM_BYTES || !shape.test(token)) return 'HAL-501';
  const header = decodeHeader(token);
  if (!header) return 'HAL-501';
  // An allow-list: crit, b64, jku, jwk, x5u, x5c and zip choose keys or change the meaning of the bytes (T6).
  if (Object.keys(header).some((member) => member !== 'alg' && member !== 'kid' && member !== 'typ')) {
    return 'HAL-502';
  }
  const { alg, kid, typ } = header;
  // Without its own type, an ID token signed with the same key would pass for a grant.
  if (typ !== 'flag-grant+jwt' || typeof alg !== 'string') return 'HAL-502';
  if (kid === undefined) return { alg };
  return typeof kid === 'string' ? { alg, kid } : 'HAL-502';
}

function decodeHeader(token: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return { ...decodeProtectedHeader(token) };
  } catch {
    return undefined;
  }
}
