import type { StreamAddress } from './StreamAddress.ts';

/** The addresses in the `eventStreams` of a bulk answer. Unknown types and malformed entries are ignored (ADR-0008). */
export function parseStreams(eventStreams: unknown, baseUrl: string): readonly StreamAddress[] {
  return Array.isArray(eventStreams) ? eventStreams.flatMap((stream) => parseStream(stream, baseUrl)) : [];
}

function parseStream(stream: WireStream | null, baseUrl: string): StreamAddress[] {
  if (stream?.type !== 'sse') return [];
  const { url, endpoint, inactivityDelaySec } = stream;
  try {
    const base = endpoint?.origin ?? new URL(baseUrl, globalThis.location?.href);
    const seconds = Math.max(1, Number(inactivityDelaySec) || 120);
    return [{ url: new URL(url ?? endpoint?.requestUri ?? '', base).href, inactivityDelay: seconds * 1_000 }];
  } catch {
    return []; // No address, or a relative one where there is no page.
  }
}

/** As the specification has it; whatever else arrives makes `URL` throw. */
interface WireStream {
  readonly type?: unknown;
  readonly url?: string;
  readonly endpoint?: { readonly origin?: string; readonly requestUri?: string };
  readonly inactivityDelaySec?: unknown;
}
