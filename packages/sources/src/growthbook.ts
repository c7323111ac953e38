import type { Evaluation, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { GrowthBookClient, GrowthBookFeature } from './growthbook/GrowthBookClient.ts';
import type { GrowthBookOptions } from './growthbook/GrowthBookOptions.ts';

export type { GrowthBookClient } from './growthbook/GrowthBookClient.ts';
export type { GrowthBookOptions } from './growthbook/GrowthBookOptions.ts';

/**
 * GrowthBook, by its client 1, which decides in the browser. A flag is evaluated once per snapshot, when it is first read;
 * that tells the client's own `trackingCallback` and `onFeatureUsage`: leave them out for reads that count nothing.
 *
 * @example growthbook(new GrowthBook({ apiHost, clientKey }), { init: { streaming: true } })
 */
export function growthbook<Experiment, Result>(
  client: GrowthBookClient<Experiment, Result>,
  { init, onExperimentViewed }: GrowthBookOptions<Experiment, Result> = {},
): FlagSource {
  const own = client.getAttributes();
  let isReady = client.ready;
  let last: readonly [subject: string | undefined, payload: object] | undefined;

  return clientSource({
    name: 'growthbook',
    lists: 'all',
    isSerial: true,
    identify: async ({ targetingKey: id, ...attributes }) => {
      await client.setAttributes({ ...own, ...attributes, ...(id !== undefined && { id }) });
      if (!isReady) {
        const { success, error } = await client.init(init);
        if (!success) throw error ?? new Error('no features');
        isReady = true;
      }
      // A remote evaluation that fails leaves the former subject's features, and says nothing.
      const payload = client.getPayload();
      if (client.isRemoteEval() && last?.[1] === payload && last[0] !== id) throw new Error('not evaluated');
      last = [id, payload];
    },
    snapshot: () => ({
      read: (key) =>
        Object.hasOwn(client.getFeatures(), key) ? translate(client.evalFeature(key)) : 'missing',
      keys: () => Object.keys(client.getFeatures()),
    }),
    watch: (changed) => {
      // One slot only, which GrowthBook's React provider needs too: whoever had it or takes it later is called all the same.
      const { setRenderer } = client;
      let theirs = Reflect.get(client, '_renderer') as Parameters<typeof setRenderer>[0];
      client.setRenderer(() => {
        theirs?.();
        changed();
      });
      client.setRenderer = (next) => void (theirs = next);
      return () => {
        client.setRenderer = setRenderer;
        client.setRenderer(theirs);
      };
    },
    expose: (key) => {
      const { experiment, experimentResult } = client.evalFeature(key);
      if (experiment && experimentResult?.inExperiment) onExperimentViewed?.(experiment, experimentResult);
    },
    track: (name, details) => void client.logEvent(name, details),
  });
}

const reasons = new Map([
  ['defaultValue', 'DEFAULT'],
  ['force', 'TARGETING_MATCH'],
  ['experiment', 'SPLIT'],
]);

function translate<Result>({
  value,
  source,
  experimentResult,
}: GrowthBookFeature<unknown, Result>): Evaluation {
  const variant = experimentResult?.key;
  return { value: value ?? undefined, reason: reasons.get(source) ?? 'UNKNOWN', ...(variant && { variant }) };
}
