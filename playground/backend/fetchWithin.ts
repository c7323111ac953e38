/**
 * A `fetch` that rejects unless the whole answer, its body included, is here within so many milliseconds. `send` asks; by
 * default that is the global one.
 */
export function fetchWithin(milliseconds: number, send: typeof fetch = fetch): typeof fetch {
  return async (request, init) => {
    // Held by its timer: a signal of `AbortSignal.timeout` may be collected while a body is read, and never fires then.
    const limit = new AbortController();
    const abort = () => limit.abort();
    const timer = setTimeout(abort, milliseconds);
    init?.signal?.addEventListener('abort', abort);
    if (init?.signal?.aborted) abort();
    try {
      const answer = await send(request, { ...init, signal: limit.signal });
      const body = await answer.arrayBuffer();
      // Some statuses may have no body, not even an empty one.
      return new Response(body.byteLength > 0 ? body : null, answer);
    } finally {
      clearTimeout(timer);
      init?.signal?.removeEventListener('abort', abort);
    }
  };
}
