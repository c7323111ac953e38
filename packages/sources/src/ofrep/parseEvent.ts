/** What an event of a stream asks to be handed on, which may be nothing; `undefined` if it is not meant for us. */
export function parseEvent(data: string): string | undefined {
  try {
    const { type, etag, lastModified } = JSON.parse(data) ?? {};
    if (type !== 'refetchEvaluation') return undefined;
    const named = Object.entries({ flagConfigEtag: etag, flagConfigLastModified: lastModified }).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    );
    return `${new URLSearchParams(named)}`;
  } catch {
    return ''; // Garbage may have been a message to us.
  }
}
