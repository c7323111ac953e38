/** The addresses in the `eventStreams` of a bulk answer. Unknown types and malformed entries are ignored (ADR-0008). */
export function parseStreams(eventStreams: unknown, baseUrl: string): readonly string[] {
  return Array.isArray(eventStreams) ? eventStreams.flatMap((stream) => parseStream(stream, baseUrl)) : [];
}

function parseStream(stream: WireStream | null, baseUrl: string): string[] {
  if (stream?.type !== 'sse') return [];
  const { url, endpoint } = stream;
  try {
    const base = endpoint?.origin ?? new URL(baseUrl, globalThis.location?.href);
    return [new URL(url ?? endpoint?.requestUri ?? '', base).href];
  } catch {
    return []; // No address, or a relative one where there is no page.
  }
}

/** As the specification has it; whatever else arrives makes `URL` throw. */
interface WireStream {
  readonly type?: unknown;
  readonly url?: string;
  readonly endpoint?: { readonly origin?: string; readonly requestUri?: string };
}
