import type { EvaluationContext, JsonValue } from '@halyard/core';

/** What is different from the page's own evaluation context. `undefined`: the attribute, or the subject, is left out. */
export interface ContextChanges {
  /** Nobody can be viewed but the page's own subject, or somebody who is not signed in. */
  readonly targetingKey?: undefined;
  readonly [attribute: string]: JsonValue | undefined;
}

/** The evaluation context with those changes. */
export function changedContext(context: EvaluationContext, changes: ContextChanges): EvaluationContext {
  const entries = Object.entries({ ...context, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
