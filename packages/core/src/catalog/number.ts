import type { FlagDefinition, FlagOptions } from './FlagDefinition.ts';
import { mismatch } from './mismatch.ts';

interface NumberOptions extends FlagOptions<number> {
  /** Smallest and largest value, both included. Default: any finite number. */
  readonly min?: number;
  readonly max?: number;
}

/** A flag that is a finite number, optionally within bounds. */
export function number(options: NumberOptions): FlagDefinition<number> {
  const { min = -Infinity, max = Infinity } = options;
  return {
    ...options,
    kind: 'number',
    parse: (value) =>
      typeof value !== 'number' || !Number.isFinite(value)
        ? mismatch
        : value < min || value > max
          ? { errorCode: 'PARSE_ERROR', message: `${min} to ${max}` }
          : { value },
  };
}
