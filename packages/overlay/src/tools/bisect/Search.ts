import type { Overrides } from '@halyard/core';
import { answerBisection, startBisection, type Bisection } from './bisection.ts';

/** A search as it is kept: what was forced when it began, and what the tester answered, `true` for broken. */
export interface Search {
  readonly overrides: Overrides;
  readonly answers: readonly boolean[];
}

/** How far a search has come. */
export function bisectionOf({ overrides, answers }: Search): Bisection {
  return answers.reduce(answerBisection, startBisection([...overrides.keys()]));
}
