import type { OverrideChoice } from '@halyard/core';
import { formatScenario, scenarioOf, type Scenario } from '@halyard/core/scenario';
import type { Overrides } from '@halyard/core';

/** Whether exactly this scenario is what is forced. */
export function isInForce(overrides: Overrides, scenario: Pick<Scenario, 'overrides'>): boolean {
  return textOf(scenarioOf(overrides).overrides) === textOf(scenario.overrides);
}

/** As text, in one order: values are compared by content. */
function textOf(overrides: ReadonlyMap<string, OverrideChoice>): string {
  const sorted = [...overrides].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return formatScenario({ overrides: new Map(sorted) });
}
