import type { JsonValue } from '@halyard/core';
import { parseScenario } from '@halyard/core/scenario';
import type { ForcedFlags } from '../token/formatToken.ts';

/** Forced flags as the `parameters` of a story. A simulated state is none: it has no value to write down. */
export function storyParameters(forced: ForcedFlags): string {
  const values = [...forced].flatMap(([key, { value }]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return JSON.stringify({ flags: Object.fromEntries(values) }, undefined, 2);
}

/** Reads a scenario, from the overlay or a test, or parameters that `storyParameters` wrote. `undefined`: it is neither. */
export function readShared(text: string): ForcedFlags | undefined {
  const { scenario } = parseScenario(text);
  if (scenario) return scenario.overrides;
  try {
    const { flags } = JSON.parse(text) as { readonly flags?: unknown };
    if (typeof flags !== 'object' || flags === null || Array.isArray(flags)) return undefined;
    const values: Array<[string, JsonValue]> = Object.entries(flags);
    return new Map(values.map(([key, value]) => [key, { value }]));
  } catch {
    return undefined;
  }
}
