import type { Grant } from './Grant.ts';
import { matchesKeyPattern } from './keyPattern.ts';

/** Whether a verified grant covers a flag: `deny` wins over `allow`. Says nothing about expiry. */
export function grantAllows(grant: Pick<Grant, 'allow' | 'deny'>, key: string): boolean {
  return matchesKeyPattern(grant.allow, key) && !matchesKeyPattern(grant.deny, key);
}
