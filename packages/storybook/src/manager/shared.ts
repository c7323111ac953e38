import type { JsonValue } from '@halyard/core';
import { parseScenario } from '@halyard/core/scenario';
import JSON5 from 'json5';
import type { ForcedFlags } from '../token/formatToken.ts';

/** Forced flags as the `parameters` of a story. A simulated state is none: it has no value to write down. */
export function storyParameters(forced: ForcedFlags): string {
  const values = [...forced].flatMap(([key, { value }]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return JSON.stringify({ flags: Object.fromEntries(values) }, undefined, 2);
}

/**
 * Reads a scenario, from the overlay or a test, or the parameters of a story as the overlay, `storyParameters` or a story's file has
 * them. `undefined`: it is neither.
 */
export function readShared(text: string): ForcedFlags | undefined {
  const { scenario } = parseScenario(text);
  if (scenario) return scenario.overrides;
  const flags = member(parseLiteral(text), 'flags');
  return typeof flags === 'object' && flags !== null && !Array.isArray(flags)
    ? new Map(Object.entries(flags as Record<string, JsonValue>).map(([key, value]) => [key, { value }]))
    : undefined;
}

/** The object that is written, or the one whose members are. */
function parseLiteral(text: string): unknown {
  for (const literal of [text, `{${text}}`]) {
    try {
      const parsed: unknown = JSON5.parse(literal);
      return member(parsed, 'parameters') ?? parsed;
    } catch {
      // The other way, or not at all.
    }
  }
  return undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
