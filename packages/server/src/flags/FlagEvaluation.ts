import type { JsonValue } from '@halyard/core';

/** Plain details of an evaluation, e.g. which strategy matched. */
export type EvaluationMetadata = Readonly<Record<string, string | number | boolean>>;

/** What a flag is for one context, in OFREP's words. Only reasons of OFREP's list are used: strict clients refuse others. */
export interface FlagEvaluation {
  readonly key: string;
  readonly value: JsonValue;
  readonly variant?: string;
  readonly reason: 'STATIC' | 'TARGETING_MATCH' | 'SPLIT' | 'DISABLED';
  readonly metadata?: EvaluationMetadata;
}

/** A flag that cannot be evaluated; the others of the same answer are not affected. */
export interface FlagEvaluationFailure {
  readonly key: string;
  readonly errorCode: 'PARSE_ERROR';
  readonly errorDetails: string;
}
