import type { Evaluation } from './Evaluation.ts';
import { sameContent } from './sameContent.ts';

/** Equal in content: an answer that changed nothing must re-render nobody. */
export const sameEvaluation: (left: Evaluation, right: Evaluation) => boolean = sameContent;
