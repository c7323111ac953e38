import type { FlagMetadata } from '../Evaluation.ts';

/** What a provider answers (OpenFeature, "Resolution Details"). */
export interface OpenFeatureResolution<Value> {
  value: Value;
  reason?: string;
  variant?: string;
  flagMetadata?: FlagMetadata;
  /** One of OpenFeature's error codes; the SDK then answers with the caller's default. */
  errorCode?: never;
  errorMessage?: string;
}

/** Takes the details of one event, which cannot be said without the SDK's types. */
export type OpenFeatureHandler = (details?: never) => void;

/** A web provider as the OpenFeature SDK wants it, in its own words, so that nothing of the SDK is imported. */
export interface OpenFeatureProvider {
  readonly metadata: { readonly name: string };
  readonly runsOn: 'client';
  /** A store has one context at a time, so it serves one domain. */
  readonly domainScoped: true;
  readonly events: OpenFeatureEvents;
  initialize(context?: object): Promise<void>;
  onContextChange(before: object, context: object): Promise<void>;
  onClose(): Promise<void>;
  track(name: string, context: object, details: object): void;
  resolveBooleanEvaluation(key: string, fallback: boolean): OpenFeatureResolution<boolean>;
  resolveStringEvaluation(key: string, fallback: string): OpenFeatureResolution<string>;
  resolveNumberEvaluation(key: string, fallback: number): OpenFeatureResolution<number>;
  resolveObjectEvaluation<Value>(key: string, fallback: Value): OpenFeatureResolution<Value>;
}

/** The emitter through which the SDK hears of a provider. */
export interface OpenFeatureEvents {
  emit(event: string, details?: object): void;
  addHandler(event: string, handler: OpenFeatureHandler): void;
  removeHandler(event: string, handler: OpenFeatureHandler): void;
  removeAllHandlers(event?: string): void;
  getHandlers(event: string): ((details?: object) => void)[];
  setLogger(logger: object): this;
}
