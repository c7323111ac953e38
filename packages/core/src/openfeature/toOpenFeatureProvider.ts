import type { FlagKind } from '../catalog/FlagDefinition.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { EvaluationContext } from '../EvaluationContext.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { createEvents } from './createEvents.ts';
import type { OpenFeatureProvider } from './OpenFeatureProvider.ts';
import { resolve } from './resolve.ts';
import { whenSettled } from './whenSettled.ts';

/** A source that takes what an app tracks. */
interface Tracker {
  track?(name: string, details: object): void;
}

/** What the SDK is told of a store's status. FATAL would keep it from asking at all, and a tester's overrides with it. */
const events: Readonly<Record<string, string>> = {
  READY: 'PROVIDER_READY',
  STALE: 'PROVIDER_STALE',
  ERROR: 'PROVIDER_ERROR',
  FATAL: 'PROVIDER_ERROR',
  RECONCILING: 'PROVIDER_RECONCILING',
};

/**
 * Makes an OpenFeature web provider of a store, so that an app on OpenFeature's SDKs has overrides and the overlay. OpenFeature's
 * context becomes the store's; an empty first one leaves it alone. The store starts and stops with the provider.
 *
 * @example OpenFeature.setProvider(toOpenFeatureProvider(store))
 */
export function toOpenFeatureProvider(store: FlagStore): OpenFeatureProvider {
  const emitter = createEvents();
  // What somebody was told, by key: the only flags of which a change is news.
  const told = new Map<string, Evaluation>();
  let isAsked = false;
  let close: (() => void) | undefined;

  function follow(): () => void {
    const stop = store.start();
    let { status } = store.state.getState();
    const unsubscribe = store.state.subscribe((state) => {
      const flagsChanged = [...told]
        .filter(([key, before]) => store.evaluate(key) !== before)
        .map(([key]) => key);
      for (const key of flagsChanged) told.set(key, store.evaluate(key));
      if (flagsChanged.length) emitter.emit('PROVIDER_CONFIGURATION_CHANGED', { flagsChanged });
      const isNews = state.status !== status;
      status = state.status;
      // Of what the SDK asked for it tells by itself.
      if (isNews && !isAsked) emitter.emit(events[status] ?? '', { message: status });
    });
    return () => {
      unsubscribe();
      stop();
    };
  }

  async function ask(begin: () => void): Promise<void> {
    isAsked = true;
    begin();
    const status = await whenSettled(store);
    isAsked = false;
    if (status === 'ERROR' || status === 'FATAL') throw new Error(`the flag source is ${status}`);
    if (status === 'STALE') emitter.emit('PROVIDER_STALE', { message: status });
  }

  function answer<Value>(kind: FlagKind, key: string, fallback: Value) {
    const evaluation = store.evaluate(key);
    told.set(key, evaluation);
    return resolve(store, { evaluation, key, kind, fallback });
  }

  return {
    metadata: { name: 'halyard' },
    runsOn: 'client',
    domainScoped: true,
    events: emitter,
    initialize: (context = {}) =>
      ask(() => {
        if (Object.keys(context).length) store.setContext(toContext(context));
        close ??= follow();
      }),
    onContextChange: (_, context) => ask(() => store.setContext(toContext(context))),
    onClose: async () => {
      close?.();
      close = undefined;
    },
    track: (name, _context, details) => (store.source as Tracker | undefined)?.track?.(name, details),
    resolveBooleanEvaluation: (key, fallback) => answer('boolean', key, fallback),
    resolveStringEvaluation: (key, fallback) => answer('string', key, fallback),
    resolveNumberEvaluation: (key, fallback) => answer('number', key, fallback),
    resolveObjectEvaluation: (key, fallback) => answer('object', key, fallback),
  };
}

/** As it would be on the wire: OpenFeature's contexts may hold dates. */
function toContext(context: object): EvaluationContext {
  return JSON.parse(JSON.stringify(context));
}
