import type { FlagDefinition, FlagOptions, Parsed } from './FlagDefinition.ts';
import { mismatch } from './mismatch.ts';

/** A flag that is on or off. */
export function boolean(options: FlagOptions<boolean>): FlagDefinition<boolean> {
  return { ...options, kind: 'boolean', parse };
}

// One for all: a page may declare hundreds.
function parse(value: unknown): Parsed<boolean> {
  return typeof value === 'boolean' ? { value } : mismatch;
}
