import type { NamedStream } from './namedStreams.ts';

/** The address of a stream; none if it makes no sense, or is relative where there is no page. */
export function parseStream({ url, endpoint }: NamedStream, baseUrl: string): readonly string[] {
  try {
    const base = endpoint?.origin ?? new URL(baseUrl, globalThis.location?.href);
    return [new URL(url ?? endpoint?.requestUri ?? '', base).href];
  } catch {
    return [];
  }
}
