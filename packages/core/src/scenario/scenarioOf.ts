import type { OverrideChoice, Overrides } from '../Override.ts';
import type { Scenario } from './Scenario.ts';

/** Makes a scenario of what is forced. Times, scopes and notes stay behind: they belong to this tester and this moment. */
export function scenarioOf(overrides: Overrides, name?: string): Scenario {
  const choices = [...overrides].map(([key, { value, simulate }]): [string, OverrideChoice] => [
    key,
    simulate === undefined ? { value } : { simulate },
  ]);
  return { ...(name !== undefined && { name }), overrides: new Map(choices) };
}
