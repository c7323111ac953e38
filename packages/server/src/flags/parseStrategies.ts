import { FlagServerError } from '../FlagServerError.ts';
import { isJsonObject } from '../isJsonObject.ts';
import type { JsonObject } from '..//JsonObject.ts';
import { checkParameters } from '../strategies/checkParameters.ts';
import { strategies } from '../strategies/strategies.ts';
import type { StrategyRecord } from './StrategyRecord.ts';

const MOST_STRATEGIES = 50;

/** Reads a flag's list of strategies; throws HAL-720 that names the entry which cannot be used. */
export function parseStrategies(input: unknown, variants: JsonObject): readonly StrategyRecord[] {
  if (!Array.isArray(input) || input.length > MOST_STRATEGIES) {
    throw new FlagServerError('HAL-720', {
      detail: `strategies must be a list of at most ${MOST_STRATEGIES}`,
    });
  }
  return input.map((entry: unknown, index) => {
    const place = `strategies[${index}]`;
    if (!isJsonObject(entry)) throw new FlagServerError('HAL-720', { detail: `${place} must be an object` });
    return parseStrategy(entry, { variants, place });
  });
}

function parseStrategy(
  entry: JsonObject,
  { variants, place }: { variants: JsonObject; place: string },
): StrategyRecord {
  const { name, parameters = {}, variant } = entry;
  const strategy = typeof name === 'string' ? strategies.get(name) : undefined;
  if (!strategy) {
    const known = [...strategies.keys()].join(', ');
    throw new FlagServerError('HAL-720', { detail: `${place}.name must be one of ${known}` });
  }
  if (!isJsonObject(parameters)) {
    throw new FlagServerError('HAL-720', { detail: `${place}.parameters must be an object` });
  }
  const problem = checkParameters(strategy.parameters, parameters);
  if (problem) throw new FlagServerError('HAL-720', { detail: `in ${place}, ${problem}` });
  if (variant === undefined) return { name: strategy.name, parameters };
  if (typeof variant !== 'string' || !Object.hasOwn(variants, variant)) {
    throw new FlagServerError('HAL-720', { detail: `${place}.variant must be a variant of the flag` });
  }
  return { name: strategy.name, parameters, variant };
}
