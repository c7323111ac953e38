import type { JsonValue } from '@halyard/core';
import { parseScenario, type Scenario } from '@halyard/core/scenario';

export interface ReadReport {
  readonly scenario: Scenario;
  /** What each flag really was. */
  readonly real: ReadonlyMap<string, JsonValue>;
}

/** Finds the scenario in a report, or in whatever was pasted. `undefined` where there is none. Never throws. */
export function readReport(text: string): ReadReport | undefined {
  const fenced = /```json\s*\n([\s\S]*?)\n```/.exec(text)?.[1];
  const { scenario } = parseScenario(fenced ?? text);
  if (!scenario) return undefined;
  return { scenario, real: realValues(scenario.others?.['report']) };
}

function realValues(report: JsonValue | undefined): ReadonlyMap<string, JsonValue> {
  const flags = Object.entries(membersOf(membersOf(report)['flags']));
  const values = flags.flatMap(([key, flag]) => {
    const members = membersOf(flag);
    const value = 'real' in members ? membersOf(members['real'])['value'] : members['value'];
    return value === undefined || JSON.stringify(value).includes('[removed]') ? [] : [[key, value] as const];
  });
  return new Map(values);
}

function membersOf(value: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  return isObject(value) ? value : {};
}

function isObject(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
