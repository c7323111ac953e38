import type {
  Absence,
  Evaluation,
  EvaluationContext,
  FlagDefinition,
  FlagSource,
  JsonValue,
} from '@halyard/core';
import { clientSource } from '@halyard/core/source';

/** What is used of the client of `@flagsmith/flagsmith` 12. */
export interface FlagsmithClient {
  setContext(context: { identity: FlagsmithIdentity | null }): Promise<void>;
  getContext(): { readonly identity?: { readonly identifier?: string | null } | null };
  getFlags(): Promise<void>;
  getAllFlags(): Readonly<Record<string, FlagsmithFlag>>;
  hasFeature(key: string): boolean;
  initialised?: boolean;
  _trigger?: (() => void) | undefined;
}

interface FlagsmithIdentity {
  identifier: string;
  traits: Record<string, string | number | boolean | null>;
}

interface FlagsmithFlag {
  readonly enabled: boolean;
  readonly value: unknown;
  readonly variant?: string;
  readonly reason?: string;
}

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
  const expect = () => {
    if (!client.initialised || !isTheirs())
      throw new Error('Flagsmith speaks for nobody, or for somebody else');
  };

  return clientSource({
    name: 'flagsmith',
    lists: 'all',
    isSerial: true,
    identify: async (context) => {
      subject = context.targetingKey || undefined;
      await client.setContext({ identity: toIdentity(context) });
      expect();
    },
    refresh: async () => {
      await client.getFlags();
      expect();
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
      let theirs = client._trigger;
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

function toIdentity({ targetingKey, ...attributes }: EvaluationContext): FlagsmithIdentity | null {
  if (!targetingKey) return null;
  const isPlain = (entry: [string, JsonValue | undefined]): entry is [string, string | number | boolean] =>
    /^(string|number|boolean)$/.test(typeof entry[1]);
  return { identifier: targetingKey, traits: Object.fromEntries(Object.entries(attributes).filter(isPlain)) };
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
  const sense = kind === 'boolean' ? enabled : enabled ? (value ?? undefined) : undefined;
  return {
    value: kind === 'object' && sense ? JSON.parse(String(sense)) : sense,
    reason,
    ...(variant && { variant }),
  };
}
