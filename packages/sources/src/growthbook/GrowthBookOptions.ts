import type { GrowthBookInit } from './GrowthBookClient.ts';

export interface GrowthBookOptions<Experiment, Result> {
  /** How to initialise a client that is not. Default: one request. */
  readonly init?: GrowthBookInit;
  /** Told of experiments when they are shown, in place of the client's `trackingCallback`, which hears of mere reads. */
  readonly onExperimentViewed?: (experiment: Experiment, result: Result) => void;
}
