import type { Evaluation, EvaluationContext, FlagDefinition, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { UnleashClient, UnleashToggle } from './unleash/UnleashClient.ts';

export type { UnleashClient } from './unleash/UnleashClient.ts';

/**
 * Unleash, by its browser client 3 (Frontend API). Reading sends no metrics; `expose` does. It lists only what is on, since
 * Unleash answers with nothing else. The source starts the client and stops it, unless the app had it running.
 *
 * @example unleash(new UnleashClient({ url, clientKey, appName: 'shop' }))
 */
export function unleash(client: UnleashClient): FlagSource {
  let updates = 0;
  let isOurs = false;

  return clientSource({
    name: 'unleash',
    lists: 'enabled',
    identify: async (context) => {
      const [begun, before] = [Date.now(), updates];
      const updated = client.updateContext(toUnleash(context));
      if (client.isReady()) await updated;
      else {
        isOurs = true;
        client.stop();
        await client.start();
      }
      // Nothing new: the toggles are the same (304), or the client's own timer cut the request off; asking again tells.
      if (updates === before) await client.updateToggles();
      if (updates > before) return;
      if (client.getError() || !updates || Date.now() - begun > 3_000)
        throw client.getError() ?? new Error('no answer');
    },
    snapshot: () => {
      const toggles = new Map(client.getAllToggles().map((toggle) => [toggle.name, toggle]));
      return {
        read: (key, definition) => evaluate(toggles.get(key), definition),
        keys: () => [...toggles.values()].filter(({ enabled }) => enabled).map(({ name }) => name),
      };
    },
    watch: (changed) => {
      const listener = () => changed(void updates++);
      client.on('update', listener);
      return () => {
        client.off('update', listener);
        if (isOurs) client.stop();
      };
    },
    expose: (key) => void client.getVariant(key),
  });
}

function toUnleash({ targetingKey, ...attributes }: EvaluationContext) {
  const texts = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { ...(targetingKey && { userId: targetingKey }), properties: Object.fromEntries(texts) };
}

function evaluate(toggle: UnleashToggle | undefined, definition: FlagDefinition | undefined): Evaluation {
  if (!toggle?.enabled)
    return { value: (definition?.kind ?? 'boolean') === 'boolean' ? false : undefined, reason: 'DISABLED' };
  const { name: variant, enabled, payload } = toggle.variant;
  if (definition ? definition.kind === 'boolean' : !enabled) return { value: true, reason: 'UNKNOWN' };
  if (!enabled) return { value: undefined, reason: 'DEFAULT' };
  const isText = payload?.type === 'string' || payload?.type === 'csv';
  return {
    value: payload && !isText ? JSON.parse(payload.value) : (payload?.value ?? variant),
    variant,
    reason: 'UNKNOWN',
  };
}
