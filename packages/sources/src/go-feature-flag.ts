import type { FlagSource } from '@halyard/core';
import { ofrep, type OfrepOptions } from './ofrep.ts';

export interface GoFeatureFlagOptions extends OfrepOptions {
  /** The key of the relay proxy, sent as `X-API-Key`. Default none. */
  readonly apiKey?: string;
  /** The flags to evaluate. Default: all. */
  readonly flagList?: readonly string[];
}

/**
 * GO Feature Flag, by the OFREP service of its relay proxy (1.25 or newer). Its ETag cannot be read from another origin, so
 * content is compared; its `null` with an error is the code's default, and reasons of its own pass through.
 *
 * @example goFeatureFlag({ baseUrl: 'https://relay.example.com', apiKey })
 */
export function goFeatureFlag({
  apiKey,
  flagList,
  headers,
  ...options
}: GoFeatureFlagOptions = {}): FlagSource {
  const all = async () => ({
    ...(typeof headers === 'function' ? await headers() : headers),
    ...(apiKey !== undefined && { 'X-API-Key': apiKey }),
  });
  const source = ofrep({ changeDetection: 'polling', ...options, headers: all });
  const narrow: FlagSource['start'] = (context, signal) =>
    source.start(flagList ? { ...context, gofeatureflag: { flagList } } : context, signal);
  return {
    ...source,
    name: 'go-feature-flag',
    start: narrow,
    setContext: (context, signal) =>
      source.setContext(flagList ? { ...context, gofeatureflag: { flagList } } : context, signal),
  };
}
