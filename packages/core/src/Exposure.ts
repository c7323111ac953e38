import type { Evaluation } from './Evaluation.ts';

/** A person having been shown a flag's value. A read is none. */
export interface Exposure {
  readonly key: string;
  /** Who was shown it: the context's `targetingKey`. */
  readonly subject: string | undefined;
  readonly evaluation: Evaluation;
}
