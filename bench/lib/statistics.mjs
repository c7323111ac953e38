const sorted = (samples) => samples.filter(Number.isFinite).toSorted((left, right) => left - right);

/** The value below which the share `p` of the samples lies; NaN without samples. */
export function quantile(samples, p) {
  const all = sorted(samples);
  if (all.length === 0) return NaN;
  const at = (all.length - 1) * p;
  const low = Math.floor(at);
  return all[low] + (all[Math.min(low + 1, all.length - 1)] - all[low]) * (at - low);
}

export const median = (samples) => quantile(samples, 0.5);

export function summarize(samples) {
  const all = sorted(samples);
  return {
    n: all.length,
    p25: quantile(all, 0.25),
    median: median(all),
    p75: quantile(all, 0.75),
    min: all[0] ?? NaN,
    max: all.at(-1) ?? NaN,
  };
}
