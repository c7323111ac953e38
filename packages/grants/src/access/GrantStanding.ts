import type { Access } from '@halyard/core';

/** What `Access` says at one moment. */
export type GrantStanding = Pick<
  Access,
  'state' | 'holder' | 'expiresAt' | 'refusal' | 'allows' | 'proof' | 'resume'
>;
