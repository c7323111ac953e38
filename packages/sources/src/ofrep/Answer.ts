import type { Absence, Evaluation } from '@halyard/core';

/**
 * What a backend said about all flags of one evaluation context, by their keys. `''` is no flag's key: under it is what any flag
 * is that the backend did not name. Empty where there is no answer.
 */
export type Answer = ReadonlyMap<string, Evaluation | Absence>;
