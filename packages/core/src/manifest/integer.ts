import type { FlagDefinition, FlagOptions } from '../catalog/FlagDefinition.ts';
import { number } from '../catalog/number.ts';

/** A flag that is a whole number. */
export function integer(options: FlagOptions<number>): FlagDefinition<number> {
  const { parse, ...definition } = number(options);
  return {
    ...definition,
    parse: (value) =>
      typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)
        ? { errorCode: 'PARSE_ERROR', message: 'a whole number' }
        : parse(value),
  };
}
