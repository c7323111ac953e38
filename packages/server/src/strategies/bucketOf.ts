import { createHash } from 'node:crypto';

/** Hundredths of a percent. */
export const BUCKETS = 10_000;

/**
 * Puts a subject into one of 10,000 buckets of a flag: always the same one, evenly spread, and unrelated between flags,
 * so that no subject is first in every roll-out.
 */
export function bucketOf(flagKey: string, subject: string): number {
  // A NUL cannot be in a flag key, so no two pairs of key and subject hash the same text.
  const digest = createHash('sha256').update(`${flagKey}\0${subject}`).digest();
  return Math.floor((digest.readUInt32BE(0) / 2 ** 32) * BUCKETS);
}
