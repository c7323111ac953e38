import { describe, expect, it } from 'vitest';
import { formatValue } from './formatValue.ts';

describe('formatValue', () => {
  it('uses words where a value alone would puzzle', () => {
    expect(formatValue(true)).toBe('on');
    expect(formatValue(false)).toBe('off');
    expect(formatValue('')).toBe('empty text');
    expect(formatValue(undefined)).toBe('no value');
  });

  it('shows texts as they are and everything else as JSON', () => {
    expect(formatValue('grid')).toBe('grid');
    expect(formatValue(0)).toBe('0');
    expect(formatValue(null)).toBe('null');
    expect(formatValue({ a: [1] })).toBe('{"a":[1]}');
  });

  it('cuts off what is long', () => {
    expect(formatValue('x'.repeat(500))).toBe(`${'x'.repeat(47)}…`);
  });
});
