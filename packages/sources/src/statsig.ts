import type { Evaluation, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { StatsigClient, StatsigEntry, StatsigValues } from './statsig/StatsigClient.ts';
import { plainAttributes } from './plainAttributes.ts';

export type { StatsigClient } from './statsig/StatsigClient.ts';

/**
 * Statsig, by its client 3. A gate is a boolean flag, a dynamic config or experiment an object one. Reading counts nothing;
 * `expose` logs the exposure. Statsig hashes the names of flags: it lists all only with `initializeHashAlgorithm: 'none'`.
 *
 * @example statsig(new StatsigClient(sdkKey, {}, { networkConfig: { initializeHashAlgorithm: 'none' } }))
 */
export function statsig(client: StatsigClient): FlagSource {
  // The format that the client asks for.
  const values = () => client.getContextHandle().values as StatsigValues | null;

  return clientSource({
    name: 'statsig',
    get lists() {
      return values()?.hash_used === 'none' ? 'all' : 'none';
    },
    identify: async (context) => {
      // It asks nobody, but the client logs nothing before.
      if (client.loadingStatus === 'Uninitialized')
        client.initializeSync({ disableBackgroundCacheRefresh: true });
      const { success, error } = await client.updateUserAsync({
        ...(context.targetingKey && { userID: context.targetingKey }),
        custom: plainAttributes(context),
      });
      if (success) return 'READY';
      // What the client has stored, it has stored for each user apart.
      if (values()) return 'STALE';
      throw error ?? new Error();
    },
    snapshot: () => {
      const { hash_used, feature_gates = {}, dynamic_configs = {} } = values() ?? {};
      const entries = new Map(Object.entries({ ...dynamic_configs, ...feature_gates }));
      return {
        read: (key) => evaluate(entries.get(key) ?? entries.get(hash(key))) ?? 'missing',
        keys: () => (hash_used === 'none' ? entries.keys() : []),
      };
    },
    watch: (changed) => {
      const listener = ({ status }: { readonly status: string }) => void (status === 'Ready' && changed());
      client.on('values_updated', listener);
      return () => client.off('values_updated', listener);
    },
    expose: (key, { value }) =>
      void (typeof value === 'boolean' ? client.getFeatureGate(key) : client.getDynamicConfig(key)),
    track: (name, { value, ...rest }) => client.logEvent(name, value, toTexts(rest)),
  });
}

/** Statsig's metadata is text. */
function toTexts(details: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([key, each]) => [key, each === `${each}` ? each : JSON.stringify(each)]),
  );
}

function evaluate(entry: StatsigEntry | undefined): Evaluation | undefined {
  if (!entry) return undefined;
  const { value, rule_id, group_name: variant } = entry;
  const reason =
    rule_id === 'disabled' ? 'DISABLED' : !rule_id || rule_id === 'default' ? 'DEFAULT' : 'TARGETING_MATCH';
  return { value, reason, ...(variant && { variant }) };
}

/** DJB2, as Statsig hashes names. */
function hash(name: string): string {
  let sum = 0;
  for (let at = 0; at < name.length; at++) sum = (sum * 31 + name.charCodeAt(at)) | 0;
  return `${sum >>> 0}`;
}
