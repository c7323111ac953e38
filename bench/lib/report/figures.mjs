import { quantile } from '../statistics.mjs';

const isMissing = (x) => x === undefined || x === null || !Number.isFinite(x);

/** Three digits or so. */
export function figure(x, digits = 2) {
  if (isMissing(x)) return '–';
  if (Math.abs(x) >= 100) return x.toFixed(0);
  return x.toFixed(Math.abs(x) >= 10 ? 1 : digits);
}

export const whole = (x) => (isMissing(x) ? '–' : Math.round(x).toLocaleString('en-US'));

export function ratio(x, base) {
  if (isMissing(x) || isMissing(base) || base === 0) return '–';
  return `${figure(x / base)}×`;
}

export const quartiles = (samples, digits) =>
  samples?.length > 2
    ? `${figure(quantile(samples, 0.25), digits)}–${figure(quantile(samples, 0.75), digits)}`
    : '–';
