import type { EvaluationContext } from '@halyard/core';
import type { Occasion } from './followStream.ts';

/** How to reach a backend. */
export interface Backend {
  readonly baseUrl: string;
  readonly headers: OfrepHeaders | (() => OfrepHeaders | Promise<OfrepHeaders>);
  readonly fetch: typeof fetch;
}

export type OfrepHeaders = Readonly<Record<string, string>>;

/** What to ask a backend. */
export interface Question {
  readonly context: EvaluationContext;
  /** Of what is known already. */
  readonly etag: string | null;
  readonly occasion: Occasion | undefined;
}

/** Asks for all flags of one evaluation context (OFREP 0.3, `POST /ofrep/v1/evaluate/flags`). */
export async function requestEvaluations(
  { baseUrl, headers, fetch }: Backend,
  { context, etag, occasion }: Question,
  { signal }: { readonly signal: AbortSignal },
): Promise<Response> {
  return fetch(`${baseUrl.replace(/\/$/, '')}/ofrep/v1/evaluate/flags${formatQuery(occasion)}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(etag && { 'If-None-Match': etag }),
      ...(typeof headers === 'function' ? await headers() : headers),
    },
    body: JSON.stringify({ context }),
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
}

function formatQuery({ etag, lastModified }: Occasion = {}): string {
  const query = new URLSearchParams();
  if (typeof etag === 'string') query.set('flagConfigEtag', etag);
  if (typeof lastModified === 'string' || typeof lastModified === 'number')
    query.set('flagConfigLastModified', `${lastModified}`);
  const text = query.toString();
  return text && `?${text}`;
}
