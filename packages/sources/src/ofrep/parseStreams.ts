import type { StreamAddress } from './StreamAddress.ts';

/** The addresses in the `eventStreams` of a bulk answer. Unknown types and malformed entries are ignored (ADR-0008). */
export function parseStreams(eventStreams: unknown, baseUrl: string): readonly StreamAddress[] {
  return Array.isArray(eventStreams) ? eventStreams.flatMap((stream) => parseStream(stream, baseUrl)) : [];
}

function parseStream(stream: WireStream | null, baseUrl: string): StreamAddress[] {
  if (stream?.type !== 'sse') return [];
  const { url, endpoint, inactivityDelaySec } = stream;
  const seconds = Number(inactivityDelaySec ?? 0) >= 1 ? Number(inactivityDelaySec) : 120;
  try {
    const base = new URL(baseUrl, globalThis.location?.href);
    const found = new URL(url ?? endpoint?.requestUri ?? '', endpoint?.origin ?? base);
    return [{ url: found.href, inactivityDelay: seconds * 1_000 }];
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
