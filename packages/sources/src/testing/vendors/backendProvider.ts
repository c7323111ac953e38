import type { BackendValues, SourceBackend } from '@halyard/testing/source';
import {
  OpenFeatureEventEmitter,
  ProviderEvents,
  StandardResolutionReasons,
  type EvaluationContext,
  type Hook,
  type JsonValue,
  type Provider,
  type ProviderEmittableEvents,
  type ResolutionDetails,
  type TrackingEventDetails,
} from '@openfeature/web-sdk';
import { FlagNotFoundError, TypeMismatchError } from '@openfeature/core';

/** Who emits `PROVIDER_READY`: the SDK on behalf of the provider, or the provider itself (specification 0.9). */
export type EventOwnership = 'sdk' | 'provider';

/** An OpenFeature web provider that asks the suite's backend, and takes the last answer for the right one, as many do. */
export class BackendProvider implements Provider {
  readonly metadata = { name: 'backend' };
  readonly runsOn = 'client';
  readonly events: OpenFeatureEventEmitter = new OpenFeatureEventEmitter();
  /** What a vendor would count: evaluations by a client. */
  readonly hooks: Hook[];
  readonly #backend: SourceBackend;
  readonly #ownership: EventOwnership;
  #values: BackendValues = {};
  #context: EvaluationContext = {};

  constructor(backend: SourceBackend, ownership: EventOwnership) {
    this.#backend = backend;
    this.#ownership = ownership;
    this.hooks = [{ after: ({ flagKey }) => backend.count(flagKey) }];
    backend.onChange(() => {
      this.#values = backend.valuesOf(this.#context.targetingKey);
      this.events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged: [] });
    });
  }

  async initialize(context: EvaluationContext = {}): Promise<void> {
    await this.#fetch(context);
    this.#own(ProviderEvents.Ready);
  }

  async onContextChange(_: EvaluationContext, context: EvaluationContext): Promise<void> {
    await this.#fetch(context);
    this.#own(ProviderEvents.ConfigurationChanged);
  }

  track(name: string, _: EvaluationContext, { value }: TrackingEventDetails): void {
    this.#backend.count(`${name} ${value}`);
  }

  async #fetch(context: EvaluationContext): Promise<void> {
    this.#context = context;
    this.#values = await this.#backend.answer(context.targetingKey);
  }

  #own(event: ProviderEmittableEvents): void {
    if (this.#ownership === 'provider') this.events.emit(event);
  }

  #resolve<Value>(key: string, fallback: Value): ResolutionDetails<Value> {
    if (!Object.hasOwn(this.#values, key)) throw new FlagNotFoundError(key);
    const value: unknown = this.#values[key];
    if (typeof value !== typeof fallback) throw new TypeMismatchError(key);
    // The same type as the fallback's, which is all that a provider is asked for.
    return { value: value as Value, reason: StandardResolutionReasons.STATIC };
  }

  resolveBooleanEvaluation = (key: string, fallback: boolean): ResolutionDetails<boolean> =>
    this.#resolve(key, fallback);
  resolveStringEvaluation = (key: string, fallback: string): ResolutionDetails<string> =>
    this.#resolve(key, fallback);
  resolveNumberEvaluation = (key: string, fallback: number): ResolutionDetails<number> =>
    this.#resolve(key, fallback);
  resolveObjectEvaluation = <T extends JsonValue>(key: string, fallback: T): ResolutionDetails<T> =>
    this.#resolve(key, fallback);
}
