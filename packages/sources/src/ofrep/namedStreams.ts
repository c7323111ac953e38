/** A stream as the specification has it. Whatever else arrives is no address. */
export interface NamedStream {
  readonly type?: unknown;
  readonly url?: string;
  readonly endpoint?: { readonly origin?: string; readonly requestUri?: string };
  readonly inactivityDelaySec?: unknown;
}

/** Those in the `eventStreams` of a bulk answer, which may be anything, that are of a known type (ADR-0008). */
export function namedStreams(eventStreams: unknown): readonly NamedStream[] {
  return [eventStreams]
    .flat()
    .filter((stream) => (stream as NamedStream | null)?.type === 'sse') as NamedStream[];
}
