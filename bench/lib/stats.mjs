export const sorted = (a) => a.filter((x) => Number.isFinite(x)).sort((x, y) => x - y);
export const q = (a, p) => {
  const s = sorted(a);
  if (!s.length) return NaN;
  const i = (s.length - 1) * p;
  const lo = Math.floor(i);
  return s[lo] + (s[Math.min(lo + 1, s.length - 1)] - s[lo]) * (i - lo);
};
export const median = (a) => q(a, 0.5);
export const sum = (a) => ({
  n: sorted(a).length,
  p25: q(a, 0.25),
  median: median(a),
  p75: q(a, 0.75),
  min: sorted(a)[0] ?? NaN,
  max: sorted(a).at(-1) ?? NaN,
});
