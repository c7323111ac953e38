import type { FlagKind } from '@halyard/core';
import type { JsonObject } from '..//JsonObject.ts';
import type { StrategyRecord } from './StrategyRecord.ts';

/** A flag as it is stored, and as the admin API shows it. */
export interface FlagRecord {
  readonly key: string;
  readonly kind: FlagKind;
  readonly description: string;
  readonly owner: string;
  /** Value by variant name, e.g. `{ on: true, off: false }`. */
  readonly variants: JsonObject;
  /** The variant for those whom a strategy matches. */
  readonly onVariant: string;
  /** The variant for everybody else. */
  readonly offVariant: string;
  /** The main switch; when it is off, nobody but test users gets `onVariant`. */
  readonly enabled: boolean;
  /** In order, any match; an empty list matches nobody. */
  readonly strategies: readonly StrategyRecord[];
  /** False for a flag that testers may not force, e.g. a kill switch. */
  readonly overridable: boolean;
  /** False keeps "test users get everything" away from this flag. */
  readonly exposeToTesters: boolean;
  /** True for a flag whose very name tells too much: only test users are answered, everybody else has the code's default. */
  readonly secret: boolean;
  /** Counts the changes; what `If-Match` names. */
  readonly version: number;
  /** ISO 8601. */
  readonly updatedAt: string;
}
