/**
 * How long to wait, in milliseconds, when something fails since `outage` milliseconds: as long again, so that its end is noticed
 * in the time that it took; but from 5 to 30 s, times `slowness`. The jitter of up to a tenth keeps apart the pages that failed
 * together.
 */
export function backOff(outage: number, slowness = 1): number {
  return Math.min(30_000 * slowness, Math.max(5_000 * slowness, outage)) * (1 - Math.random() / 10);
}
