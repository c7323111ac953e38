import type { Evaluation, EvaluationContext, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';

/** What is used of a client of `@statsig/js-client` 3. */
export interface StatsigClient {
  loadingStatus: string;
  initializeSync(options: { disableBackgroundCacheRefresh: true }): unknown;
  updateUserAsync(user: StatsigUser): Promise<{ readonly success: boolean; readonly error: Error | null }>;
  getContextHandle(): { readonly values: StatsigValues | null };
  getFeatureGate(name: string): unknown;
  getDynamicConfig(name: string): unknown;
  on(event: 'values_updated', listener: (change: { readonly status: string }) => void): void;
  off(event: 'values_updated', listener: (change: { readonly status: string }) => void): void;
}

type StatsigUser = { userID?: string; custom?: Record<string, string | number | boolean> };
type StatsigEntry = { readonly value: unknown; readonly rule_id: string; readonly group_name?: string };
type StatsigValues = {
  readonly hash_used: string;
  readonly feature_gates: Readonly<Record<string, StatsigEntry>>;
  readonly dynamic_configs: Readonly<Record<string, StatsigEntry>>;
};

/**
 * Statsig, by its client 3. A gate is a boolean flag, a dynamic config or experiment an object one. Reading counts nothing;
 * `expose` logs the exposure. Statsig hashes the names of flags: it lists all only with `initializeHashAlgorithm: 'none'`.
 *
 * @example statsig(new StatsigClient(sdkKey, {}, { networkConfig: { initializeHashAlgorithm: 'none' } }))
 */
export function statsig(client: StatsigClient): FlagSource {
  const values = () => client.getContextHandle().values;

  return clientSource({
    name: 'statsig',
    get lists() {
      return values()?.hash_used === 'none' ? 'all' : 'none';
    },
    identify: async (context) => {
      // It asks nobody, but the client logs nothing before.
      if (client.loadingStatus === 'Uninitialized')
        client.initializeSync({ disableBackgroundCacheRefresh: true });
      const { success, error } = await client.updateUserAsync(toUser(context));
      if (success) return 'READY';
      // What the client has stored, it has stored for each user apart.
      if (values()) return 'STALE';
      throw error ?? new Error('no values');
    },
    snapshot: () => {
      const { hash_used, feature_gates = {}, dynamic_configs = {} } = values() ?? {};
      const entries = new Map([...Object.entries(dynamic_configs), ...Object.entries(feature_gates)]);
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
  });
}

function toUser({ targetingKey, ...attributes }: EvaluationContext): StatsigUser {
  const isPlain = ([, value]: [string, unknown]) => /^(string|number|boolean)$/.test(typeof value);
  const custom = Object.fromEntries(
    Object.entries(attributes).filter(isPlain),
  ) as Required<StatsigUser>['custom'];
  return { ...(targetingKey && { userID: targetingKey }), custom };
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
  return String(sum >>> 0);
}
