/** What is used of a client of `@growthbook/growthbook` 1. */
export interface GrowthBookClient<Experiment, Result> {
  ready: boolean;
  init(options?: GrowthBookInit): Promise<{ readonly success: boolean; readonly error?: Error }>;
  isRemoteEval(): boolean;
  getPayload(): object;
  getFeatures(): object;
  getAttributes(): Record<string, unknown>;
  setAttributes(attributes: Record<string, unknown>): Promise<void>;
  evalFeature(key: string): GrowthBookFeature<Experiment, Result>;
  logEvent(event: string, properties: Record<string, unknown>): Promise<void>;
  setRenderer: (renderer: (() => void) | null) => void;
}

export type GrowthBookInit = { streaming?: boolean; pollingInterval?: number; timeout?: number };

type Assignment = { readonly key?: string; readonly inExperiment: boolean };

export type GrowthBookFeature<Experiment, Result> = {
  readonly value: unknown;
  readonly source: string;
  readonly experiment?: Experiment;
  readonly experimentResult?: Result & Assignment;
};
