/** The first wait and the longest one, in milliseconds and before the jitter. */
export interface Ladder {
  readonly first: number;
  readonly longest: number;
}

// From 1 s to at most 30 s, jitter included. A factor of 2 would miss the end of a 5 s outage by up to 5 s.
const usual: Ladder = { first: 1_000, longest: 24_000 };

/**
 * How long to wait, in milliseconds, after `failures` failures in a row. The jitter of up to a quarter keeps apart the pages
 * that failed together.
 */
export function backOff(failures: number, { first, longest }: Ladder = usual): number {
  return Math.min(longest, first * 1.7 ** failures) * (1 + Math.random() / 4);
}
