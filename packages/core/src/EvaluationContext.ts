import type { JsonValue } from './JsonValue.ts';

/** Who and what flags are evaluated for (OpenFeature). `targetingKey` identifies the subject. */
export interface EvaluationContext {
  readonly targetingKey?: string;
  readonly [attribute: string]: JsonValue | undefined;
}
