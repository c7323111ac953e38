import type { Absence, Evaluation } from '@halyard/core';

/** What a backend said about all flags of one evaluation context. */
export interface Answer {
  readonly flags: ReadonlyMap<string, Evaluation | Absence>;
  /** What a flag is that the answer does not name. */
  readonly absence: 'missing' | 'withheld';
}
