import type { JsonValue } from '@halyard/core';
import type { FlagReading } from '../createFlagReader.ts';

/** What a boolean flag is for one request, and what became of a tester's wish. */
export interface DecidedFlag {
  readonly reading: FlagReading;
  readonly outcome?: 'applied' | 'wrong-type';
}

/** A verified override wins over what the flag server says; one of another kind changes nothing. */
export function decideFlag(reading: FlagReading, override: JsonValue | undefined): DecidedFlag {
  if (override === undefined) return { reading };
  if (typeof override !== 'boolean') return { reading, outcome: 'wrong-type' };
  return { reading: { enabled: override, reason: 'OVERRIDE' }, outcome: 'applied' };
}
