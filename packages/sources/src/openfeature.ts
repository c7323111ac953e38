import type { EvaluationContext, FlagSource } from '@halyard/core';
import { clientSource, type ChangeHint } from '@halyard/core/source';
import type { OpenFeatureApi } from './openfeature/OpenFeatureApi.ts';
import { askProvider, types } from './openfeature/askProvider.ts';

export type { OpenFeatureApi, OpenFeatureClient, OpenFeatureProvider } from './openfeature/OpenFeatureApi.ts';

export interface OpenFeatureOptions {
  /** The domain whose provider and context are used. Default: OpenFeature's default ones. */
  readonly domain?: string;
}

/**
 * Any OpenFeature web provider, set by the app as usual. OpenFeature cannot list flags: the catalog does. A flag is resolved once
 * per snapshot, past the client's hooks; `expose` evaluates with them. What a provider itself counts, it counts at that one time.
 *
 * @example openfeature(OpenFeature, { domain: 'shop' })
 */
export function openfeature(api: OpenFeatureApi, { domain }: OpenFeatureOptions = {}): FlagSource {
  const client = api.getClient(domain);
  let asked: EvaluationContext = {};

  function follow(hear: (hint: ChangeHint) => void, options: { readonly signal: AbortSignal }): void {
    for (const event of events) {
      client.addHandler(
        `PROVIDER_${event}`,
        (details) => hear({ isFailing: /STALE|ERROR/.test(event), keys: details?.flagsChanged ?? [] }),
        options,
      );
    }
  }

  return clientSource({
    name: 'openfeature',
    isSerial: true,
    identify: async (context, signal) => {
      asked = context;
      // Without a domain it is the default one's.
      await api.setContext(domain, context);
      // Called at once, unless the provider is still being initialised.
      await new Promise<unknown>((resolve) => follow(resolve, { signal }));
      const status = client.providerStatus;
      // After an error the provider still holds the former subject's flags, and says nothing of it.
      if (/^(READY|STALE)/.test(status)) return status as 'READY';
      throw new Error(status);
    },
    snapshot: () => ({
      read: (key, definition) =>
        // The context is global: what the app sets by itself must not be taken for this subject's.
        api.getContext(domain).targetingKey === asked.targetingKey
          ? askProvider(
              (type, fallback) =>
                api.getProvider(domain)[`resolve${type}Evaluation`](key, fallback, asked, console),
              definition,
            )
          : 'failed',
    }),
    watch: (changed) => {
      const stop = new AbortController();
      // The SDK says READY before it has swapped a provider that needs no initialisation.
      follow((hint) => void Promise.resolve(hint).then(changed), stop);
      return () => stop.abort();
    },
    expose: (key, { value }) => {
      // What is no primitive is an object.
      const [type, fallback] = types[typeof (value ?? {}) as keyof typeof types];
      client[`get${type}Details`](key, fallback);
    },
    // Both are JSON.
    track: (name, details) => client.track(name, details as Record<string, never>),
  });
}

/** Whoever emits them, the SDK or (specification 0.9) the provider, and however often. */
const events = ['READY', 'CONFIGURATION_CHANGED', 'STALE', 'ERROR'];
