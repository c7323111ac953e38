import type { Evaluation } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { rankEvaluation } from './rankEvaluation.ts';

const on: Evaluation = { value: true, reason: 'STATIC' };
const off: Evaluation = { value: false, reason: 'STATIC' };
const pending: Evaluation = {
  value: false,
  reason: 'DEFAULT',
  errorCode: 'PROVIDER_NOT_READY',
  pending: true,
};
const failed: Evaluation = { value: false, reason: 'ERROR', errorCode: 'GENERAL' };
const failedOn: Evaluation = { ...failed, value: true };
const missing: Evaluation = { value: false, reason: 'DEFAULT', errorCode: 'FLAG_NOT_FOUND' };

const keys = ['checkout', 'reviews'];

/** What a gate of several flags shows. */
function decidingEvaluation(
  [first, ...others]: readonly [Evaluation, ...Evaluation[]],
  all: readonly string[] | undefined,
): Evaluation {
  return others.reduce(
    (best, each) => (rankEvaluation(best, all) > rankEvaluation(each, all) ? best : each),
    first,
  );
}

/** What a gate sees of it. */
function seen({ value, pending: isPending, errorCode }: Evaluation) {
  return isPending ? 'pending' : (errorCode ?? (value ? 'on' : 'off'));
}

describe('rankEvaluation', () => {
  it.each([
    ['on', [on, on]],
    ['off', [on, off]],
    ['off', [pending, failed, off]],
    ['pending', [on, failed, pending]],
    ['GENERAL', [on, failed]],
    ['GENERAL', [on, failedOn]],
    ['FLAG_NOT_FOUND', [pending, missing]],
  ] as const)('where all have to be on, is %s for %o', (expected, evaluations) => {
    expect(seen(decidingEvaluation(evaluations, keys))).toBe(expected);
  });

  it.each([
    ['on', [off, on]],
    ['off', [off, off]],
    ['on', [pending, failed, on]],
    ['pending', [off, failed, pending]],
    ['GENERAL', [off, failed]],
    ['GENERAL', [off, failedOn]],
  ] as const)('where any has to be on, is %s for %o', (expected, evaluations) => {
    expect(seen(decidingEvaluation(evaluations, undefined))).toBe(expected);
  });

  it('follows the defaults of flags that are not known', () => {
    const pendingOn = { ...pending, value: true };
    expect(decidingEvaluation([on, failedOn], keys).value).toBe(true);
    expect(decidingEvaluation([pendingOn, failed], keys).value).toBe(false);
    expect(decidingEvaluation([pending, failedOn], undefined).value).toBe(true);
    expect(decidingEvaluation([off, pending], undefined).value).toBe(false);
  });
});
