import type { FlagDefinition, FlagOptions } from './FlagDefinition.ts';
import { mismatch } from './mismatch.ts';

/** A flag that is on or off. */
export function boolean(options: FlagOptions<boolean>): FlagDefinition<boolean> {
  return {
    ...options,
    kind: 'boolean',
    parse: (value) => (typeof value === 'boolean' ? { value } : mismatch),
  };
}
