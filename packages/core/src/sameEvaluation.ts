import type { Evaluation } from './Evaluation.ts';

/** Equal in content: an answer that changed nothing must re-render nobody. */
export function sameEvaluation(left: Evaluation, right: Evaluation): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
