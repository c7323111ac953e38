import type { EntryProblem } from '@halyard/core/editing';
import type { PanelMessages } from '../panelMessages.ts';

/** Says why a text is no value of its flag. */
export function describeProblem(problem: EntryProblem, messages: PanelMessages): string {
  if (problem.code === 'not-a-number') return messages.noNumber;
  if (problem.code === 'not-json') return messages.noJson(problem.detail);
  return messages.doesNotFit(whyUnfit(problem, messages));
}

function whyUnfit(
  problem: Exclude<EntryProblem, { code: 'not-a-number' | 'not-json' }>,
  messages: PanelMessages,
): string {
  if (problem.code === 'out-of-range') return messages.range(problem.min, problem.max);
  if (problem.code === 'other-kind') return messages.otherKind(problem.real);
  return problem.code === 'unfit' ? problem.detail : messages.wrongKind;
}
