/** Why to evaluate again. */
export interface Occasion {
  /** What an event named, to be handed on with the request (ADR-0008). */
  readonly query?: URLSearchParams;
  /** Without `If-None-Match`: what is known may be of any age. */
  readonly isUnconditional?: boolean;
}

/** What an event of a stream asks for; `undefined` if it is not meant for us. */
export function parseEvent(data: string): Occasion | undefined {
  try {
    const { type, etag, lastModified } = (JSON.parse(data) ?? {}) as Record<string, unknown>;
    if (type !== 'refetchEvaluation') return undefined;
    const query = new URLSearchParams();
    if (typeof etag === 'string') query.set('flagConfigEtag', etag);
    if (isText(lastModified)) query.set('flagConfigLastModified', `${lastModified}`);
    return { query };
  } catch {
    return {}; // Garbage may have been a message to us.
  }
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
