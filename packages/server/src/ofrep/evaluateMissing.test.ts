// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { evaluateMissing } from './evaluateMissing.ts';

const options = { testUsers: new Set(['testuser1']), trusted: true };

describe('evaluateMissing', () => {
  it('has no answer by default, not even for a test user', () => {
    expect(
      evaluateMissing({ key: 'brand-new', onMissing: 'default' }, { user: 'testuser1' }, options),
    ).toBeUndefined();
  });

  it.each(['on', 'off'] as const)('is %s for everybody when it is set so', (onMissing) => {
    expect(evaluateMissing({ key: 'brand-new', onMissing }, {}, options)).toEqual({
      key: 'brand-new',
      value: onMissing === 'on',
      variant: onMissing,
      reason: 'STATIC',
      metadata: { missing: true },
    });
  });

  it('is on for test users even when it is off for everybody else', () => {
    const answer = evaluateMissing({ key: 'brand-new', onMissing: 'off' }, { user: 'testuser1' }, options);
    expect(answer).toMatchObject({ value: true, metadata: { strategy: 'testUsers', missing: true } });
  });
});
