import type { EvaluationContext } from '../flags/EvaluationContext.ts';
import type { EvaluationMetadata } from '../flags/FlagEvaluation.ts';
import type { FlagRecord } from '../flags/FlagRecord.ts';
import type { JsonObject } from '..//JsonObject.ts';
import type { ParameterDescription } from './ParameterDescription.ts';

/** For whom a strategy decides. */
export interface StrategySubject {
  readonly flag: FlagRecord;
  readonly context: EvaluationContext;
  readonly testUsers: ReadonlySet<string>;
}

/** What a strategy found: a match or not, with details worth showing either way. */
export interface StrategyOutcome {
  readonly matched: boolean;
  readonly metadata?: EvaluationMetadata;
}

/** Decides who gets a flag. Must be pure: no clock, no chance, no network. */
export interface Strategy {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterDescription[];
  readonly reason: 'TARGETING_MATCH' | 'SPLIT';
  /** True when it believes what the context says about the subject: skipped for untrusted contexts (T14). */
  readonly needsTrust: boolean;
  /** The parameters have passed `checkParameters`. */
  decide(subject: StrategySubject, parameters: JsonObject): StrategyOutcome;
  /** True when these parameters leave nobody out; such a change needs a confirmation. */
  includesEveryone?(parameters: JsonObject): boolean;
}
