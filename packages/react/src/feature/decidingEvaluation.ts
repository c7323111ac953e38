import type { Evaluation } from '@halyard/core';
import { absentSlot } from './absentSlot.ts';

/**
 * Which of several evaluations says what a gate shows. `decider` is the value that decides by itself: `false` where all have to
 * be on, `true` where any has to be. A pending or failed one counts only while no other has decided.
 */
export function decidingEvaluation(evaluations: readonly Evaluation[], decider: boolean): Evaluation {
  const rank = (evaluation: Evaluation) => {
    const decides = Boolean(evaluation.value) === decider;
    const slot = absentSlot(evaluation);
    const standing = slot === 'pending' ? 2 : slot ? 1 : decides ? 3 : 0;
    // A value that is only a default decides too where there is no slot for pending or failed flags.
    return standing + (decides ? 4 : 0);
  };
  return evaluations.reduce((best, each) => (rank(each) > rank(best) ? each : best));
}
