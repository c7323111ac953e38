import type { Grant } from '../Grant.ts';
import type { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { createBoundedMap } from './createBoundedMap.ts';

const MOST_REMEMBERED = 1000;

interface VerifiedGrant {
  readonly grant: Grant;
  /** What it was verified with: another key of that name does not count. */
  readonly key: GrantKey;
  /** The binding cookie that was seen to belong to it. */
  tester?: string;
}

/** What was found out about tokens, so that none costs cryptography twice. */
export interface GrantMemory {
  readonly accepted: Pick<Map<string, VerifiedGrant>, 'get' | 'set' | 'delete'>;
  readonly refused: Pick<Map<string, GrantError>, 'get' | 'set'>;
}

/** Holds a thousand of either kind, whatever strangers send (T16). */
export function createGrantMemory(): GrantMemory {
  return { accepted: createBoundedMap(MOST_REMEMBERED), refused: createBoundedMap(MOST_REMEMBERED) };
}
