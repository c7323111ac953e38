import type { JsonValue } from '@halyard/core';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import type { StrategyRecord } from '@halyard/server';
import type { StrategyDraft } from './StrategyDraft.ts';

function draftStrategy(
  { name, parameters, variant }: StrategyRecord,
  { id, description }: { readonly id: number; readonly description: StrategyDescription | undefined },
): StrategyDraft {
  const described = new Set(description?.parameters.map((parameter) => parameter.name));
  const fields: Record<string, string> = {};
  const kept: Record<string, JsonValue> = {};
  for (const [parameter, value] of Object.entries(parameters)) {
    const isText = typeof value === 'string' || typeof value === 'number';
    if (described.has(parameter) && isText) fields[parameter] = String(value);
    else kept[parameter] = value;
  }
  return { id, name, fields, kept, variant };
}

/** Makes stored strategies editable. */
export function draftStrategies(
  strategies: readonly StrategyRecord[],
  descriptions: readonly StrategyDescription[],
): readonly StrategyDraft[] {
  return strategies.map((strategy, id) =>
    draftStrategy(strategy, { id, description: descriptions.find(({ name }) => name === strategy.name) }),
  );
}
