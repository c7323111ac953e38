import type { JsonValue } from '@halyard/core';

/** What is used of a client of `@launchdarkly/js-client-sdk` 4. */
export interface LaunchDarklyClient {
  start(): Promise<unknown>;
  identify(
    context: LaunchDarklyContext,
    options: { readonly noTimeout: true },
  ): Promise<{ readonly status: string; readonly error?: Error }>;
  allFlags(): Readonly<Record<string, unknown>>;
  track(event: string, data: object, metricValue?: number): void;
  variationDetail(key: string, fallback: unknown): unknown;
  on(event: 'change', listener: (context: unknown, keys: readonly string[]) => void): void;
  off(event: 'change', listener: (context: unknown, keys: readonly string[]) => void): void;
}

/** LaunchDarkly's context of one kind. Without a `key` it is anonymous. */
export type LaunchDarklyContext =
  | { readonly kind: string; readonly key: string; readonly [attribute: string]: JsonValue | undefined }
  | { readonly kind: string; readonly anonymous: true; readonly [attribute: string]: JsonValue | undefined };
