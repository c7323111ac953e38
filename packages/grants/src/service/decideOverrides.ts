import type { Grant } from '../Grant.ts';
import { grantAllows } from '../grantAllows.ts';
import { matchesKeyPattern } from '../keyPattern.ts';
import type { OverrideList, OverrideMember } from './OverrideList.ts';
import type { OverrideOutcome } from '@halyard/core';

interface Policy {
  readonly grant: Grant;
  readonly locked: readonly string[];
}

export interface DecidedOverrides {
  readonly accepted: ReadonlyMap<string, OverrideMember>;
  readonly refused: ReadonlyMap<string, OverrideOutcome>;
  /** What the next service gets. */
  readonly forwarded: readonly string[];
}

/** Sorts the wishes of a tester: `locked` wins over the grant's `deny`, which wins over its `allow` (T41). */
export function decideOverrides(list: OverrideList, { grant, locked }: Policy): DecidedOverrides {
  const accepted = new Map<string, OverrideMember>();
  const refused = new Map<string, OverrideOutcome>();
  const forwarded: string[] = [];
  for (const [key, member] of list) {
    const allowed = grantAllows(grant, key);
    // Locked here is this service's own rule; the next one has its own. What the grant forbids ends here.
    if (allowed) forwarded.push(member.text);
    if (matchesKeyPattern(locked, key)) refused.set(key, 'locked');
    else if (allowed) accepted.set(key, member);
    else refused.set(key, 'not-allowed');
  }
  return { accepted, refused, forwarded };
}
