import type { GrantKey } from '../GrantKey.ts';
import type { GrantKeySet, TrustedKeys } from './GrantKeySet.ts';

/** Configured keys as a set; static ones are the default, since nobody can swap them (T38). */
export function keySetOf(keys: TrustedKeys): GrantKeySet {
  if ('find' in keys && !Array.isArray(keys)) return keys as GrantKeySet; // an array has another `find`
  const known = [keys as GrantKey | readonly GrantKey[]].flat();
  return { find: async (kid) => known.find((key) => key.kid === kid) };
}
