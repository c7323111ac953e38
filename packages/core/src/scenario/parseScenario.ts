import type { JsonValue } from '../JsonValue.ts';
import type { OverrideChoice } from '../Override.ts';
import { scenarioFormat } from './formatScenario.ts';
import type { Scenario } from './Scenario.ts';

/** Why a text is no scenario. The words are the caller's, in its language. */
export type ScenarioProblem =
  | { readonly code: 'not-json'; readonly detail: string }
  /** It is JSON, and something else, or of another version: `found` is what stands where the format should. */
  | { readonly code: 'other-format'; readonly found: string }
  /** The override of `key` is neither a value nor a state that can be simulated. */
  | { readonly code: 'bad-override'; readonly key: string };

export type ParsedScenario =
  | { readonly scenario: Scenario; readonly problem?: undefined }
  | { readonly scenario?: undefined; readonly problem: ScenarioProblem };

/** Reads a scenario, by whomever it was written: all of it or nothing, and without ever throwing. */
export function parseScenario(text: string): ParsedScenario {
  try {
    return readDocument(JSON.parse(text));
  } catch (error) {
    return { problem: { code: 'not-json', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function readDocument(document: JsonValue): ParsedScenario {
  const members = membersOf(document);
  const { halyard, name, overrides } = members;
  if (halyard !== scenarioFormat || !isObject(overrides)) {
    return {
      problem: { code: 'other-format', found: typeof halyard === 'string' ? halyard : typeof document },
    };
  }
  const choices = new Map<string, OverrideChoice>();
  for (const [key, choice] of Object.entries(overrides)) {
    if (!isChoice(choice)) return { problem: { code: 'bad-override', key } };
    choices.set(key, choice);
  }
  const others = Object.entries(members).filter(
    ([member]) => !['halyard', 'name', 'overrides'].includes(member),
  );
  return {
    scenario: {
      ...(typeof name === 'string' && { name }),
      overrides: choices,
      ...(others.length > 0 && { others: Object.fromEntries(others) }),
    },
  };
}

const states = ['pending', 'error', 'missing'];

function isChoice(choice: unknown): choice is OverrideChoice {
  const { value, simulate } = membersOf(choice);
  return simulate === undefined
    ? value !== undefined
    : value === undefined && states.some((state) => state === simulate);
}

/** A map would lose the order of unknown members; a copy without prototype finds nothing that was not written. */
function membersOf(value: unknown): Readonly<Record<string, JsonValue>> {
  return Object.assign(Object.create(null), isObject(value) ? value : undefined) as Record<string, JsonValue>;
}

function isObject(value: unknown): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
