import type { EvaluationContext } from '@halyard/core';

/** How to reach a backend. */
export interface Backend {
  readonly baseUrl: string;
  readonly headers: OfrepHeaders | (() => OfrepHeaders | Promise<OfrepHeaders>);
  readonly fetch: typeof fetch;
  /** For one whole answer, its body included, in milliseconds. */
  readonly timeout: number;
}

export type OfrepHeaders = Readonly<Record<string, string>>;

/** What to ask a backend. */
export interface Question {
  readonly context: EvaluationContext;
  readonly headers: OfrepHeaders;
  /** Of what is known already. */
  readonly etag: string | null | undefined;
  /** What an event named. */
  readonly query: string | undefined;
  readonly signal: AbortSignal;
}

/** Asks for all flags of one evaluation context (OFREP 0.3, `POST /ofrep/v1/evaluate/flags`). */
export function requestEvaluations(
  { baseUrl, fetch }: Backend,
  { context, headers, etag, query, signal }: Question,
): Promise<Response> {
  return fetch(`${baseUrl.replace(/\/$/, '')}/ofrep/v1/evaluate/flags${query ? `?${query}` : ''}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(etag && { 'If-None-Match': etag }), ...headers },
    body: JSON.stringify({ context }),
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
}
