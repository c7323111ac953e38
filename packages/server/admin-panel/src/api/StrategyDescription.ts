import type { ParameterDescription } from '@halyard/server';

/** What the server says about a strategy it knows: the editor builds its fields from this. */
export interface StrategyDescription {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterDescription[];
}
