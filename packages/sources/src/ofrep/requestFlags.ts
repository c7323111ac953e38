import type { EvaluationContext } from '@halyard/core';
import type { Backend, OfrepHeaders } from './Backend.ts';

export interface FlagsRequest {
  readonly backend: Backend;
  readonly headers: OfrepHeaders;
  readonly context: EvaluationContext;
  readonly etag: string | undefined;
  /** What an event named (ADR-0008). */
  readonly query: string | undefined;
  readonly signal: AbortSignal;
}

/** Asks for all flags of a context (OFREP 0.3, `POST /ofrep/v1/evaluate/flags`). */
export function requestFlags({
  backend,
  headers,
  context,
  etag,
  query,
  signal,
}: FlagsRequest): Promise<Response> {
  const { baseUrl, fetch } = backend;
  return fetch(`${baseUrl.replace(/\/$/, '')}/ofrep/v1/evaluate/flags${query ? `?${query}` : ''}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(etag && { 'If-None-Match': etag }), ...headers },
    body: JSON.stringify({ context }),
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
}
