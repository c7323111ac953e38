import type { EvaluationContext, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { LaunchDarklyClient, LaunchDarklyContext } from './launchdarkly/LaunchDarklyClient.ts';

export type { LaunchDarklyClient, LaunchDarklyContext } from './launchdarkly/LaunchDarklyClient.ts';

export interface LaunchDarklyOptions {
  /** Makes LaunchDarkly's context of ours. Default: kind `user`, whose `key` is the `targetingKey`. */
  readonly toContext?: (context: EvaluationContext) => LaunchDarklyContext;
}

/**
 * LaunchDarkly, by its browser client 4. Reading sends no event; `expose` evaluates, and so counts. The source starts the client
 * and identifies each subject; the app makes the client, and closes it.
 *
 * @example launchdarkly(createClient(clientSideId, { kind: 'user', anonymous: true }))
 */
export function launchdarkly(
  client: LaunchDarklyClient,
  { toContext = toUser }: LaunchDarklyOptions = {},
): FlagSource {
  return clientSource({
    name: 'launchdarkly',
    lists: 'all',
    identify: async (context) => {
      void client.start();
      // It would give up after 5 s while the answer may still come, and then be taken for this subject's unseen.
      const { status, error } = await client.identify(toContext(context), { noTimeout: true });
      if (status !== 'completed') throw error ?? new Error(status);
    },
    snapshot: () => {
      const flags = new Map(Object.entries(client.allFlags()));
      return {
        // Reasons come only with an evaluation that is counted.
        read: (key) =>
          flags.has(key) ? { value: flags.get(key) ?? undefined, reason: 'UNKNOWN' } : 'missing',
        keys: () => flags.keys(),
      };
    },
    watch: (changed) => {
      const listener = (_: unknown, keys: readonly string[]) => changed({ keys });
      client.on('change', listener);
      return () => client.off('change', listener);
    },
    expose: (key, { value }) => void client.variationDetail(key, value),
    track: (name, details) => client.track(name, details, details.value),
  });
}

function toUser({ targetingKey, ...attributes }: EvaluationContext): LaunchDarklyContext {
  return targetingKey
    ? { ...attributes, kind: 'user', key: targetingKey }
    : { ...attributes, kind: 'user', anonymous: true };
}
