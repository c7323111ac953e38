import type { Absence, Evaluation, FlagDefinition, FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { FlagsmithClient, FlagsmithFlag } from './flagsmith/FlagsmithClient.ts';
import { plainAttributes } from './plainAttributes.ts';

export type { FlagsmithClient } from './flagsmith/FlagsmithClient.ts';

/**
 * Flagsmith, by its client 12, which the app has initialised (`preventFetch` and `defaultFlags: {}` save it a request). A
 * boolean flag is whether its feature is enabled, any other the feature's value while it is. Reading counts nothing; `expose`
 * counts where the client has `enableAnalytics`.
 *
 * @example flagsmith(client)
 */
export function flagsmith(client: FlagsmithClient): FlagSource {
  let subject: string | undefined;
  // In the client a late answer brings its identity along, so nothing is believed that is not about the one asked for.
  const isTheirs = () => (client.getContext().identity?.identifier ?? undefined) === subject;
  const check = () => {
    if (!client.initialised || !isTheirs())
      throw new Error('Flagsmith speaks for nobody, or for somebody else');
  };

  return clientSource({
    name: 'flagsmith',
    lists: 'all',
    isSerial: true,
    identify: async (context) => {
      subject = context.targetingKey || undefined;
      await client.setContext({
        identity: subject ? { identifier: subject, traits: plainAttributes(context) } : null,
      });
      check();
    },
    refresh: async () => {
      await client.getFlags();
      check();
    },
    snapshot: () => {
      const flags = new Map(Object.entries(client.getAllFlags()));
      return {
        read: (key, definition) => evaluate(flags.get(key.toLowerCase().replaceAll(' ', '_')), definition),
        keys: () => flags.keys(),
      };
    },
    watch: (changed) => {
      // One slot only, which Flagsmith's React provider needs too: whoever had it or takes it later is called all the same.
      let { _trigger: theirs } = client;
      const ours = () => {
        theirs?.();
        if (isTheirs()) changed();
      };
      const set = (next: typeof theirs) => next !== ours && (theirs = next);
      Object.defineProperty(client, '_trigger', { configurable: true, get: () => ours, set });
      return () =>
        Object.defineProperty(client, '_trigger', { configurable: true, writable: true, value: theirs });
    },
    expose: (key) => void client.hasFeature(key),
  });
}

function evaluate(
  flag: FlagsmithFlag | undefined,
  definition: FlagDefinition | undefined,
): Evaluation | Absence {
  if (!flag) return 'missing';
  const { enabled, value, variant, reason: said = 'UNKNOWN' } = flag;
  const kind = definition?.kind ?? (value === null || value === '' ? 'boolean' : 'string');
  // "SPLIT; weight=50"
  const reason = enabled ? (said.split(';')[0] ?? said) : 'DISABLED';
  if (kind === 'boolean') return { value: enabled, reason, ...(variant && { variant }) };
  const isJson = kind === 'object' && typeof value === 'string';
  const sense = enabled ? ((isJson ? JSON.parse(value) : value) ?? undefined) : undefined;
  return { value: sense, reason, ...(variant && { variant }) };
}
