import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { algorithmOf } from '../token/importGrantKey.ts';
import { publicKeyOf } from './publicKeyOf.ts';

/** A private key from an environment variable, or as it is. Throws `HAL-516`, and never names what it was given. */
export function parseGrantKey(key: GrantKey | string): GrantKey {
  const parsed = typeof key === 'string' ? parse(key) : key;
  if (typeof parsed?.d !== 'string') throw new GrantError('HAL-516', 'issuing takes the private key');
  algorithmOf(publicKeyOf(parsed));
  return parsed;
}

function parse(text: string): GrantKey | undefined {
  try {
    return JSON.parse(text) as GrantKey; // Held against what a key is by the caller.
  } catch {
    return undefined;
  }
}
