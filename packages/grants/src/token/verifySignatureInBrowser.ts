import { decode } from 'jose/base64url';
import { GrantError } from '../GrantError.ts';
import { chooseKey, type Signed } from './chooseKey.ts';
import type { GrantAlgorithm } from './importGrantKey.ts';

const algorithms = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  EdDSA: { name: 'Ed25519' },
} as const satisfies Record<GrantAlgorithm, AlgorithmIdentifier | EcdsaParams>;

/**
 * As `verifySignature`, by WebCrypto alone: three fifths of what verifying weighs choose keys and algorithms, and here both are fixed
 * before. A test holds it to the same answers. Throws `HAL-502`, `HAL-503`, `HAL-504`, `HAL-509` or `HAL-516`.
 */
export async function verifySignatureInBrowser(token: string, signed: Signed): Promise<Uint8Array> {
  const { algorithm, cryptoKey } = await chooseKey(signed);
  try {
    // Three parts: the header was read out of the first.
    const [head = '', payload = '', signature = ''] = token.split('.');
    const text = new TextEncoder().encode(`${head}.${payload}`);
    const isValid = await crypto.subtle.verify(algorithms[algorithm], cryptoKey, bytes(signature), text);
    if (isValid) return bytes(payload);
  } catch {
    // Not base64url: the same refusal as for a signature of something else.
  }
  throw new GrantError('HAL-504');
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(decode(text));
}
