/** Why to evaluate again. */
export interface Occasion {
  /** What an event named, to be handed on with the request (ADR-0008). */
  readonly query?: string;
  /** Without `If-None-Match`: what is known may be of any age. */
  readonly isUnconditional?: boolean;
}

/** What an event of a stream asks for; `undefined` if it is not meant for us. */
export function parseEvent(data: string): Occasion | undefined {
  try {
    const { type, etag, lastModified } = JSON.parse(data) ?? {};
    if (type !== 'refetchEvaluation') return undefined;
    const named = Object.entries({ flagConfigEtag: etag, flagConfigLastModified: lastModified }).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    );
    return named.length > 0 ? { query: `${new URLSearchParams(named)}` } : {};
  } catch {
    return {}; // Garbage may have been a message to us.
  }
}
