import type { FlagDefinition, FlagOptions } from './FlagDefinition.ts';
import { mismatch } from './mismatch.ts';

/** A flag that is free text. With a fixed list of texts, use `oneOf`. */
export function string(options: FlagOptions<string>): FlagDefinition<string> {
  return {
    ...options,
    kind: 'string',
    parse: (value) => (typeof value === 'string' ? { value } : mismatch),
  };
}
