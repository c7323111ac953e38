import { ShopError } from './ShopError.ts';

interface ShopRequest {
  /** Default `GET`. */
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: object;
  readonly signal?: AbortSignal;
  /** Default: the global one. The quote brings one that carries a tester's overrides. */
  readonly fetch?: typeof fetch;
}

/** Asks the shop's backend and answers with its JSON. Rejects with a `ShopError` whatever happens, or when aborted. */
export async function requestShop<Answer>(path: string, request: ShopRequest = {}): Promise<Answer> {
  const { method = 'GET', body, signal, fetch: send = fetch } = request;
  const response = await send(path, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ShopError('We cannot reach the shop right now. Check your connection and try again.', {
      code: 'OFFLINE',
      status: 0,
    });
  });
  if (response.status === 204) return undefined as Answer; // Only asked for where no answer is expected.
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalOf(answer, response.status);
  if (answer === undefined) {
    throw new ShopError('The shop gave an answer we could not read.', {
      code: 'GARBLED',
      status: response.status,
    });
  }
  return answer as Answer; // The backend is ours and deployed with this page.
}

function refusalOf(answer: unknown, status: number): ShopError {
  const { error } = (answer ?? {}) as { error?: { code?: unknown; message?: unknown } }; // Checked below.
  const message = typeof error?.message === 'string' ? error.message : 'The shop is busy. Please try again.';
  return new ShopError(message, { code: typeof error?.code === 'string' ? error.code : 'GARBLED', status });
}
