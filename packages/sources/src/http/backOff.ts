/**
 * How long to wait, in milliseconds, after `failures` failures in a row: from 1 s to at most 30 s. The jitter of up to a quarter
 * keeps apart the pages that failed together.
 */
export function backOff(failures: number): number {
  // A factor of 2 would miss the end of a 5 s outage by up to 5 s.
  return Math.min(24_000, 1_000 * 1.7 ** failures) * (1 + Math.random() / 4);
}
