import { AdminApiError } from './AdminApiError.ts';
import { parseAnswer } from './parseAnswer.ts';

/** On-call people do not wait longer before they want to know that nothing came back. */
const DEADLINE_MS = 10_000;

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Sent as `If-Match: "<version>"`. */
  readonly version?: number;
}

export type SendRequest = (path: string, options?: RequestOptions) => Promise<unknown>;

function unreachable(isWrite: boolean): AdminApiError {
  return new AdminApiError(
    'unreachable',
    isWrite
      ? 'The flag server did not answer, so the change may or may not have been made. What is shown here is what it said last.'
      : 'The flag server cannot be reached.',
  );
}

function refusal(status: number, body: unknown): AdminApiError {
  const message = parseAnswer.errorMessage(body);
  if (status === 401)
    return new AdminApiError('session-ended', 'Your session had ended. Nothing was changed.');
  if (status === 409)
    return new AdminApiError('confirmation', message ?? 'This gives the flag to everybody.');
  if (status === 412) {
    return new AdminApiError(
      'conflict',
      message ?? 'Someone else changed it first.',
      parseAnswer.currentFlag(body),
    );
  }
  if (status >= 500)
    return new AdminApiError('failed', message ?? `The flag server failed (status ${status}).`);
  return new AdminApiError('refused', message ?? `The flag server refused this (status ${status}).`);
}

function requestInit({ method = 'GET', body, version }: RequestOptions, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  // Every write carries a JSON content type, even an empty one: forms of other sites cannot (T29).
  if (method !== 'GET') headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  return {
    method,
    headers,
    signal,
    cache: 'no-store',
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends one request below `baseUrl` and answers its JSON. The deadline covers the body as well (F4). */
export function createRequest(fetch: typeof globalThis.fetch, baseUrl: string): SendRequest {
  return async (path, options = {}) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), DEADLINE_MS);
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(`${baseUrl}${path}`, requestInit(options, deadline.signal));
      body = await readJson(response);
    } catch {
      throw unreachable((options.method ?? 'GET') !== 'GET');
    } finally {
      clearTimeout(timer);
    }
    if (!response.ok) throw refusal(response.status, body);
    return body;
  };
}
