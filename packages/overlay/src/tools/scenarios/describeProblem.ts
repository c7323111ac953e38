import type { ScenarioProblem } from '@halyard/core/scenario';
import type { ScenarioMessages } from './scenarioMessages.ts';

/** Says why a text is no scenario. */
export function describeProblem(problem: ScenarioProblem, messages: ScenarioMessages): string {
  if (problem.code === 'not-json') return messages.notJson(problem.detail);
  if (problem.code === 'other-format') return messages.otherFormat(problem.found);
  return messages.badOverride(problem.key);
}
