import type { Evaluation } from '@halyard/core';
import { certaintyOf } from './certaintyOf.ts';

/**
 * How much an evaluation has to say where there are several: the highest one is shown, the last of equals. `decider` is the
 * value that decides by itself: `false` where all have to be on, `true` where any has to be. A pending or failed one counts only
 * while no other has decided.
 */
export function rankEvaluation(evaluation: Evaluation, decider: boolean): number {
  const certainty = certaintyOf(evaluation);
  // A value that is only a default decides too where there is no slot for pending or failed flags.
  const decides = Boolean(evaluation.value) === decider;
  // Of those that do not, the known ones come last, and not first.
  return decides ? 3 + certainty : (certainty + 1) % 3;
}
