// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { formatMoney } from './formatMoney.ts';

describe('formatMoney', () => {
  it('shows cents as euros with two decimals', () => {
    expect(formatMoney(18900)).toBe('€189.00');
    expect(formatMoney(5)).toBe('€0.05');
  });

  it('groups thousands', () => {
    expect(formatMoney(123450)).toBe('€1,234.50');
  });

  it('shows what is taken off with its sign', () => {
    expect(formatMoney(-1020)).toBe('-€10.20');
  });
});
