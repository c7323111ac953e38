// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseParameter } from './parseParameter.ts';

const digit = { name: 'digit', kind: 'number', min: 0, max: 9, integer: true } as const;
const percent = { name: 'percent', kind: 'number', min: 0, max: 100 } as const;

describe('parseParameter', () => {
  it('reads numbers with a point or a comma', () => {
    expect(parseParameter(' 2.5 ', percent)).toEqual({ ok: true, value: 2.5 });
    expect(parseParameter('2,5', percent)).toEqual({ ok: true, value: 2.5 });
  });

  it.each(['10', '-1', '1.5', '1e0', '0x1', 'one', 'Infinity', '1 2'])('refuses the digit %s', (typed) => {
    expect(parseParameter(typed, digit)).toEqual({ ok: false, problem: 'A whole number from 0 to 9.' });
  });

  it('asks for what is required and leaves out what is optional', () => {
    expect(parseParameter(' ', percent)).toEqual({ ok: false, problem: 'Fill this in.' });
    expect(parseParameter('', { name: 'by', kind: 'string', optional: true })).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
