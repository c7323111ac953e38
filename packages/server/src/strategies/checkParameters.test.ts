// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkParameters } from './checkParameters.ts';
import { lastDigit } from './lastDigit.ts';
import { percentage } from './percentage.ts';

describe('checkParameters', () => {
  it.each([{ percent: 0 }, { percent: 12.5 }, { percent: 100, by: 'anonymousId' }])(
    'accepts %o',
    (parameters) => {
      expect(checkParameters(percentage.parameters, parameters)).toBeUndefined();
    },
  );

  it.each([
    [{}, 'the parameter "percent" must be a number from 0 to 100'],
    [{ percent: '20' }, 'the parameter "percent" must be a number from 0 to 100'],
    [{ percent: 100.1 }, 'the parameter "percent" must be a number from 0 to 100'],
    [{ percent: Number.NaN }, 'the parameter "percent" must be a number from 0 to 100'],
    [{ percent: 5, by: '' }, 'the parameter "by" must be a text of 1 to 128 characters'],
    [{ percent: 5, share: 1 }, 'the parameter "share" is unknown'],
  ])('says what is wrong with %o', (parameters, problem) => {
    expect(checkParameters(percentage.parameters, parameters)).toBe(problem);
  });

  it('asks for whole digits', () => {
    expect(checkParameters(lastDigit.parameters, { digit: 1.5 })).toContain('a whole number from 0 to 9');
  });

  it('reads no parameter from the prototype', () => {
    const parameters = Object.create({ digit: 1 }) as Record<string, number>;
    expect(checkParameters(lastDigit.parameters, parameters)).toContain('"digit" must be');
  });
});
