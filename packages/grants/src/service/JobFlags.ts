import type { JsonValue } from '@halyard/core';

/**
 * What a message says about a tester's overrides: decisions, and who took them, but no token, which would lie about in queues.
 * Plain JSON. Whoever can write into the queue can write this, so it is for queues that only your services write into.
 */
export interface JobFlags {
  readonly halyard: 'job-flags/1';
  readonly audience: string;
  readonly issuer: string;
  readonly subject: string;
  readonly grantId: string;
  /** Epoch milliseconds, like all times here. */
  readonly issuedAt: number;
  /** After this the decisions count no more. */
  readonly expiresAt: number;
  /** Pairs, so that no key has a meaning of its own. */
  readonly overrides: ReadonlyArray<readonly [key: string, value: JsonValue]>;
}
