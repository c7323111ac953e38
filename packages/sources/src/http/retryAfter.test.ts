// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { retryAfter } from './retryAfter.ts';

const noon = 'Wed, 25 Nov 2026 12:00:00 GMT';
const read = (headers: Record<string, string>) => retryAfter(new Headers(headers));

describe('Retry-After', () => {
  it.each([
    ['1', 1_000],
    ['90', 90_000],
    ['301', 301_000],
    ['Wed, 25 Nov 2026 12:01:30 GMT', 90_000],
  ])('of %s is %d ms', (value, milliseconds) => {
    expect(read({ 'Retry-After': value, Date: noon })).toBe(milliseconds);
  });

  it.each(['', 'soon', 'NaN', '0', '-1', 'Wed, 25 Nov 2026 11:00:00 GMT'])('of %j says nothing', (value) => {
    expect(read({ 'Retry-After': value, Date: noon })).toBe(0);
  });

  it('is compared with our own clock where the backend does not show its own', () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    expect(read({ 'Retry-After': inAMinute })).toBeGreaterThan(55_000);
    expect(read({ 'Retry-After': inAMinute })).toBeLessThanOrEqual(60_000);
  });
});
