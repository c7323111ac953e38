import type { Evaluation } from '../Evaluation.ts';
import type { FlagSource } from '../FlagSource.ts';
import type { FlagView } from '../store/createFlagView.ts';

/** A person having been shown a flag's value. A read is none. */
export interface Exposure {
  readonly key: string;
  /** Who was shown it: the context's `targetingKey`. */
  readonly subject: string | undefined;
  readonly evaluation: Evaluation;
}

/** Hears of everything that readers are shown, again and again; `reportExposures` makes one that tells each thing once. */
export type ExposureReporter = (shown: FlagView, key: string, source: FlagSource | undefined) => void;
