import type { Evaluation, FlagDefinition, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { PostHogClient, PostHogFlag } from './posthog/PostHogClient.ts';

export type { PostHogClient } from './posthog/PostHogClient.ts';

/**
 * PostHog, by `posthog-js` 1. A flag of kind `object` or `number` is the payload, any other the variant or whether it is on.
 * Reading sends nothing; `expose` sends `$feature_flag_called`, which PostHog counts once per value. Subjects are identified as
 * PostHog does it: another `targetingKey` is `identify`, none after one is `reset`.
 *
 * @example posthog(client)
 */
export function posthog(client: PostHogClient): FlagSource {
  let identified: string | undefined;

  return clientSource({
    name: 'posthog',
    lists: 'all',
    identify: async ({ targetingKey, ...attributes }) => {
      if (!targetingKey && identified) client.reset();
      if (targetingKey && client.get_distinct_id() !== targetingKey) client.identify(targetingKey);
      identified = targetingKey;
      // Properties are merged: what the former subject had must not stay.
      client.resetPersonPropertiesForFlags(false);
      client.setPersonPropertiesForFlags(attributes, false);
      const { status } = await client.featureFlags.reloadFeatureFlagsAsync();
      if (status !== 'loaded') throw new Error(status);
    },
    snapshot: () => {
      const flags = new Map(client.getAllFeatureFlags().map((flag) => [flag.key, flag]));
      const details = client.featureFlags.getFlagsWithDetails();
      return {
        read: (key, definition) => {
          const flag = flags.get(key);
          return flag ? evaluate(flag, definition, details[key]?.reason?.code) : 'missing';
        },
        keys: () => flags.keys(),
      };
    },
    watch: (changed) =>
      client.onFeatureFlags((_flags, _values, outcome) => changed({ isFailing: !!outcome?.errorsLoading })),
    expose: (key) => void client.getFeatureFlag(key),
    track: (name, details) => void client.capture(name, details),
  });
}

function evaluate(
  { enabled, variant, payload }: PostHogFlag,
  definition: FlagDefinition | undefined,
  code = 'unknown',
): Evaluation {
  const { kind } = definition ?? {};
  const value =
    kind === 'object' || kind === 'number' ? payload : kind === 'boolean' ? enabled : (variant ?? enabled);
  return {
    value: value ?? undefined,
    reason: reasons.get(code) ?? code.toUpperCase(),
    ...(variant && { variant }),
  };
}

const reasons = new Map([
  ['condition_match', 'TARGETING_MATCH'],
  ['no_condition_match', 'DEFAULT'],
  ['disabled', 'DISABLED'],
]);
