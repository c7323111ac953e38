import type { Evaluation } from '@halyard/core';
import { certaintyOf } from './certaintyOf.ts';

/**
 * How much an evaluation has to say where there are several: the highest one is shown, the last of equals. `off` decides by itself
 * where all have to be on, `on` where any has to be. A pending or failed one counts only while no other has decided.
 */
export function rankEvaluation(evaluation: Evaluation, all: unknown): number {
  const certainty = certaintyOf(evaluation);
  // A value that is only a default decides too where there is no slot for pending or failed flags. Of those that do not, the
  // known ones come last, and not first.
  return !evaluation.value === !all ? (certainty + 1) % 3 : 3 + certainty;
}
