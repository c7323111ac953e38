// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sameStrategies } from './sameStrategies.ts';

const share = { name: 'percentage', parameters: { percent: 20, by: 'anonymousId' } };
const digit = { name: 'lastDigit', parameters: { digit: 1 } };

describe('sameStrategies', () => {
  it('ignores the order of parameters, which a database does not keep', () => {
    expect(
      sameStrategies([share], [{ name: 'percentage', parameters: { by: 'anonymousId', percent: 20 } }]),
    ).toBe(true);
  });

  it('heeds the order of strategies, their variant and their number', () => {
    expect(sameStrategies([share, digit], [digit, share])).toBe(false);
    expect(sameStrategies([digit], [{ ...digit, variant: 'list' }])).toBe(false);
    expect(sameStrategies([digit], [digit, share])).toBe(false);
  });
});
