import type { EvaluationContext, FlagSource, JsonValue } from '@halyard/core';
import { clientSource } from '@halyard/core/source';

/** What is used of a client of `@launchdarkly/js-client-sdk` 4. */
export interface LaunchDarklyClient {
  start(): Promise<unknown>;
  identify(
    context: LaunchDarklyContext,
    options: { readonly noTimeout: true },
  ): Promise<{ readonly status: string; readonly error?: Error }>;
  allFlags(): Readonly<Record<string, unknown>>;
  variationDetail(key: string, fallback: unknown): unknown;
  on(event: 'change', listener: (context: unknown, keys: readonly string[]) => void): void;
  off(event: 'change', listener: (context: unknown, keys: readonly string[]) => void): void;
}

/** LaunchDarkly's context of one kind. Without a `key` it is anonymous. */
export type LaunchDarklyContext =
  | { readonly kind: string; readonly key: string; readonly [attribute: string]: JsonValue | undefined }
  | { readonly kind: string; readonly anonymous: true; readonly [attribute: string]: JsonValue | undefined };

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
  });
}

function toUser({ targetingKey, ...attributes }: EvaluationContext): LaunchDarklyContext {
  return targetingKey
    ? { ...attributes, kind: 'user', key: targetingKey }
    : { ...attributes, kind: 'user', anonymous: true };
}
