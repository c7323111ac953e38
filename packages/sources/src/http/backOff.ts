/**
 * How long to wait, in milliseconds, when something fails since `outage` milliseconds: as long again, so that its end is noticed
 * in the time that it took; but from `least` to `most`. The jitter of up to a tenth keeps apart the pages that failed together.
 */
export function backOff(outage: number, least = 5_000, most = 30_000): number {
  return Math.min(most, Math.max(least, outage)) * (1 - Math.random() / 10);
}
