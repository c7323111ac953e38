import type { OnMissing } from '@halyard/core';
import type { EvaluationContext } from '../flags/EvaluationContext.ts';
import { evaluateFlag, type EvaluationOptions } from '../flags/evaluateFlag.ts';
import type { FlagEvaluation, FlagEvaluationFailure } from '../flags/FlagEvaluation.ts';

/**
 * Evaluates an unknown flag. With 'on' or 'off' it is a boolean flag, on for test users as any other (S5, S6); with
 * 'default' there is nothing to answer, and the caller's code default holds.
 */
export function evaluateMissing(
  { key, onMissing }: { key: string; onMissing: OnMissing },
  context: EvaluationContext,
  options: EvaluationOptions,
): FlagEvaluation | FlagEvaluationFailure | undefined {
  if (onMissing === 'default') return undefined;
  const variants = { on: true, off: false };
  const answer = evaluateFlag(
    {
      key,
      kind: 'boolean',
      description: '',
      owner: '',
      variants,
      onVariant: 'on',
      offVariant: onMissing,
      enabled: true,
      strategies: [],
      overridable: true,
      exposeToTesters: true,
      secret: false,
      version: 0,
      updatedAt: '',
    },
    context,
    options,
  );
  return 'errorCode' in answer ? answer : { ...answer, metadata: { ...answer.metadata, missing: true } };
}
