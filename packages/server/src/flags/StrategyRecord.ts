import type { JsonObject } from '..//JsonObject.ts';

/** A strategy of a flag as it is stored: a registered name, its parameters, and the variant it serves if not `onVariant`. */
export interface StrategyRecord {
  readonly name: string;
  readonly parameters: JsonObject;
  readonly variant?: string;
}
