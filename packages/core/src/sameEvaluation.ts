import type { Evaluation } from './Evaluation.ts';
import type { Absence } from './FlagSource.ts';
import { sameContent } from './sameContent.ts';

type Known = Evaluation | Absence | undefined;

/** Equal in content: an answer that changed nothing must re-render nobody. */
export const sameEvaluation: (left: Known, right: Known) => boolean = sameContent;
