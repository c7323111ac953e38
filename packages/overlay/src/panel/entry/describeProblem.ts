import type { EntryProblem } from '@halyard/core/editing';
import { panelMessages } from '../panelMessages.ts';

/** Says why a text is no value of its flag. */
export function describeProblem(problem: EntryProblem): string {
  if (problem.code === 'not-a-number') return panelMessages.noNumber;
  if (problem.code === 'not-json') return panelMessages.noJson(problem.detail);
  return panelMessages.doesNotFit(whyUnfit(problem));
}

function whyUnfit(problem: Exclude<EntryProblem, { code: 'not-a-number' | 'not-json' }>): string {
  if (problem.code === 'out-of-range') return panelMessages.range(problem.min, problem.max);
  if (problem.code === 'other-kind') return panelMessages.otherKind(problem.real);
  return problem.code === 'unfit' ? problem.detail : panelMessages.wrongKind;
}
