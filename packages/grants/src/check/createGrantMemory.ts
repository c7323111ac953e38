import type { Grant } from '../Grant.ts';
import type { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { createBoundedMap } from './createBoundedMap.ts';
import { createBudget, type Budget } from './createBudget.ts';

const MOST_REMEMBERED = 1000;
const LOOKS_PER_SECOND = 10;
const MOST_LOOKS = 50;

interface VerifiedGrant {
  readonly grant: Grant;
  /** What it was verified with: another key of that name does not count. */
  readonly key: GrantKey;
  /** Signed by this very process: nobody has to look at it. */
  readonly isMinted?: true;
  /** The binding cookie that was seen to belong to it. */
  tester?: string;
}

/** What was found out about tokens, so that none costs cryptography twice. */
export interface GrantMemory {
  readonly accepted: Pick<Map<string, VerifiedGrant>, 'get' | 'set' | 'delete'>;
  readonly refused: Pick<Map<string, GrantError>, 'get' | 'set'>;
  /** How many tokens that nobody knows come as far as the app; one that turns out to be good costs nothing. */
  readonly looks: Budget;
}

/** Holds a thousand of either kind, whatever strangers send, who get 50 looks at once and then ten a second (T16). */
export function createGrantMemory(): GrantMemory {
  return {
    accepted: createBoundedMap(MOST_REMEMBERED),
    refused: createBoundedMap(MOST_REMEMBERED),
    looks: createBudget(LOOKS_PER_SECOND, MOST_LOOKS),
  };
}
