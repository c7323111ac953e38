import type { Evaluation } from '@halyard/core';

/** What a contained branch threw, and the evaluation that it was rendered for; of several flags that of the one that decided. */
export interface FlagCrash extends Evaluation {
  /** The key of the flag that gates the branch; of several flags their keys, with commas between them. */
  readonly flag: string;
  readonly error: unknown;
  /** Renders the branch again. */
  readonly retry: () => void;
}
