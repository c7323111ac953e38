import type { JsonValue } from '@halyard/core';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import type { StrategyRecord } from '@halyard/server';
import { parseParameter } from './parseParameter.ts';
import type { StrategyDraft } from './StrategyDraft.ts';

export interface ParsedStrategy {
  /** Undefined while a field is wrong. */
  readonly strategy: StrategyRecord | undefined;
  /** What is wrong, by parameter. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Reads an edited strategy back. One whose kind this panel has no description of goes back as it came. */
export function parseStrategyDraft(
  draft: StrategyDraft,
  description: StrategyDescription | undefined,
): ParsedStrategy {
  const problems = new Map<string, string>();
  const parameters: Record<string, JsonValue> = { ...draft.kept };
  for (const parameter of description?.parameters ?? []) {
    const parsed = parseParameter(draft.fields[parameter.name] ?? '', parameter);
    if (!parsed.ok) problems.set(parameter.name, parsed.problem);
    else if (parsed.value !== undefined) parameters[parameter.name] = parsed.value;
  }
  if (problems.size > 0) return { strategy: undefined, problems };
  const { name, variant } = draft;
  return { strategy: { name, parameters, ...(variant === undefined ? {} : { variant }) }, problems };
}
