import type { JsonValue } from '@halyard/core';

/** One flag of a `Flag-Overrides` list. */
export interface OverrideMember {
  readonly value: JsonValue;
  /** The member as it was written, for the next service. */
  readonly text: string;
}

/** What a tester wishes for, by flag. A Map, so that keys such as `__proto__` are keys like any other (T18). */
export type OverrideList = ReadonlyMap<string, OverrideMember>;
