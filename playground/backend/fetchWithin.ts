/**
 * A `fetch` that rejects unless the whole answer, its body included, is here within so many milliseconds. `send` asks; by
 * default that is the global one.
 */
export function fetchWithin(milliseconds: number, send: typeof fetch = fetch): typeof fetch {
  return async (request, init) => {
    const limit = new AbortController();
    const abort = () => limit.abort();
    const timer = setTimeout(abort, milliseconds);
    init?.signal?.addEventListener('abort', abort);
    if (init?.signal?.aborted) abort();
    try {
      const answer = await send(request, { ...init, signal: limit.signal });
      const body = await readBody(answer, limit.signal);
      // Some statuses may have no body, not even an empty one.
      return new Response(body.length > 0 ? body : null, answer);
    } finally {
      clearTimeout(timer);
      init?.signal?.removeEventListener('abort', abort);
    }
  };
}

/** Once it has collected garbage, Node 20 has forgotten that a signal ends a body: so whoever reads it is told, too. */
async function readBody({ body }: Response, signal: AbortSignal): Promise<Buffer<ArrayBuffer>> {
  const reader = body?.getReader();
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => {}));
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = await reader?.read();
    signal.throwIfAborted();
    if (!part?.value) return Buffer.concat(parts);
    parts.push(part.value);
  }
}
