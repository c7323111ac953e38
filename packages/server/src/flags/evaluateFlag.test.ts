// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { testFlag } from '../testing/testFlag.ts';
import { evaluateFlag } from './evaluateFlag.ts';
import type { EvaluationContext } from './EvaluationContext.ts';
import type { FlagRecord } from './FlagRecord.ts';

const lastDigit = (digit: number) => ({ name: 'lastDigit', parameters: { digit } });
const percentage = (percent: number) => ({ name: 'percentage', parameters: { percent } });

function evaluate(differences: Partial<FlagRecord>, context: EvaluationContext, trusted = true) {
  return evaluateFlag(testFlag(differences), context, { testUsers: new Set(['testuser1']), trusted });
}

describe('evaluateFlag', () => {
  it('is off for everybody when no strategy is listed', () => {
    expect(evaluate({}, { targetingKey: 'ann', accountNumber: 1 })).toEqual({
      key: 'new-checkout',
      value: false,
      variant: 'off',
      reason: 'STATIC',
    });
  });

  it('tells those whom no strategy matched apart from those for whom there is none', () => {
    expect(evaluate({ strategies: [lastDigit(1)] }, { accountNumber: 2 })).toMatchObject({
      value: false,
      reason: 'STATIC',
      metadata: { strategy: 'none' },
    });
  });

  it('is on for the first of any strategies that match, and names it', () => {
    const answer = evaluate(
      { strategies: [lastDigit(1), percentage(100)] },
      { targetingKey: 'ann', accountNumber: 11 },
    );
    expect(answer).toMatchObject({
      value: true,
      reason: 'TARGETING_MATCH',
      metadata: { strategy: 'lastDigit', digit: 1 },
    });
    expect(evaluate({ strategies: [lastDigit(1), percentage(100)] }, { targetingKey: 'ann' })).toMatchObject({
      value: true,
      reason: 'SPLIT',
      metadata: { strategy: 'percentage', percent: 100 },
    });
  });

  it('shows the bucket of whoever is outside a share, without naming a match', () => {
    const answer = evaluate({ strategies: [percentage(0)] }, { targetingKey: 'ann' });
    expect(answer).toMatchObject({ value: false, reason: 'SPLIT', metadata: { percent: 0 } });
    expect(answer).not.toHaveProperty('metadata.strategy');
  });

  it('serves the variant that a strategy names', () => {
    const layout = {
      variants: { grid: 'grid', list: 'list', showcase: 'showcase' },
      onVariant: 'showcase',
      offVariant: 'grid',
    };
    const strategies = [{ ...lastDigit(1), variant: 'list' }, lastDigit(2)];
    expect(evaluate({ ...layout, strategies }, { accountNumber: 1 })).toMatchObject({
      value: 'list',
      variant: 'list',
    });
    expect(evaluate({ ...layout, strategies }, { accountNumber: 2 })).toMatchObject({ value: 'showcase' });
    expect(evaluate({ ...layout, strategies }, { accountNumber: 3 })).toMatchObject({ value: 'grid' });
  });

  it('is on for test users first and always, even when it is disabled', () => {
    const answer = evaluate({ enabled: false }, { user: 'testuser1' });
    expect(answer).toMatchObject({
      value: true,
      variant: 'on',
      reason: 'TARGETING_MATCH',
      metadata: { strategy: 'testUsers' },
    });
  });

  it('is off for everybody else when it is disabled', () => {
    const answer = evaluate({ enabled: false, strategies: [percentage(100)] }, { targetingKey: 'ann' });
    expect(answer).toMatchObject({ value: false, reason: 'DISABLED' });
  });

  it('keeps test users out of a flag that is not exposed to them', () => {
    expect(evaluate({ exposeToTesters: false, enabled: false }, { user: 'testuser1' })).toMatchObject({
      value: false,
      reason: 'DISABLED',
    });
  });

  it('says so when testers may not override it', () => {
    expect(evaluate({ overridable: false }, {})).toMatchObject({ metadata: { overridable: false } });
  });

  it.each([
    ['TestUser1', 'another case'],
    ['testuser1 ', 'a space'],
    ['testuser', 'a part'],
    [['testuser1'], 'a list'],
    [{ name: 'testuser1' }, 'an object'],
  ])('takes %o for an ordinary user: %s', (...[user]) => {
    expect(evaluate({}, { user })).toMatchObject({ value: false });
  });

  it.each([
    ['a test user', { user: 'testuser1' }],
    ['a test user as targeting key', { targetingKey: 'testuser1' }],
    ['an account', { accountNumber: 1 }],
  ])('T14: does not believe an untrusted context that claims to be %s', (_what, context) => {
    expect(evaluate({ strategies: [lastDigit(1)] }, context, false)).toMatchObject({ value: false });
  });

  it('puts an untrusted context into the same bucket as a trusted one', () => {
    const context = { targetingKey: 'ann' };
    const strategies = [percentage(50)];
    expect(evaluate({ strategies }, context, false)).toEqual(evaluate({ strategies }, context, true));
  });

  it('T18: reads nothing from a hostile prototype', () => {
    const context = JSON.parse(
      '{"__proto__":{"user":"testuser1","accountNumber":1,"targetingKey":"ann"}}',
    ) as EvaluationContext;
    const inherited = Object.create({ user: 'testuser1', accountNumber: 1 }) as EvaluationContext;
    for (const hostile of [context, inherited]) {
      expect(evaluate({ strategies: [lastDigit(1), percentage(100)] }, hostile)).toMatchObject({
        value: false,
      });
    }
    expect(Object.prototype).not.toHaveProperty('user');
  });

  it.each([
    ['an unknown strategy', { name: 'Foo', parameters: {} }, 'the strategy "Foo" is unknown'],
    [
      'the name of a prototype member',
      { name: 'constructor', parameters: {} },
      'the strategy "constructor" is unknown',
    ],
    ['a bad parameter', lastDigit(17), 'the parameter "digit" must be a whole number from 0 to 9'],
  ])('skips %s, reports it, and goes on with the next', (_what, broken, problem) => {
    const problems: string[] = [];
    const answer = evaluateFlag(
      testFlag({ strategies: [broken, percentage(100)] }),
      { targetingKey: 'ann' },
      { testUsers: new Set(), trusted: true, onUnusable: ({ problem: text }) => problems.push(text) },
    );
    expect(answer).toMatchObject({ value: true });
    expect(problems).toEqual([problem]);
  });

  it('fails with a code when the variant to serve does not exist', () => {
    expect(evaluate({ offVariant: 'toString' }, {})).toMatchObject({
      key: 'new-checkout',
      errorCode: 'PARSE_ERROR',
    });
  });
});
