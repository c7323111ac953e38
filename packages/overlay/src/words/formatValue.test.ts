// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { formatValue } from './formatValue.ts';
import { valueMessages } from './valueMessages.ts';

describe('formatValue', () => {
  it('uses words where a value alone would puzzle', () => {
    expect(formatValue(true, valueMessages)).toBe('on');
    expect(formatValue(false, valueMessages)).toBe('off');
    expect(formatValue('', valueMessages)).toBe('empty text');
    expect(formatValue(undefined, valueMessages)).toBe('no value');
  });

  it('shows texts as they are and everything else as JSON', () => {
    expect(formatValue('grid', valueMessages)).toBe('grid');
    expect(formatValue(0, valueMessages)).toBe('0');
    expect(formatValue(null, valueMessages)).toBe('null');
    expect(formatValue({ a: [1] }, valueMessages)).toBe('{"a":[1]}');
  });

  it('cuts off what is long', () => {
    expect(formatValue('x'.repeat(500), valueMessages)).toBe(`${'x'.repeat(47)}…`);
  });
});
