import type { FlagServer } from '../FlagServer.ts';
import { SERVICE_TOKEN, TEST_ORIGIN } from './createTestServer.ts';

interface EvaluateOptions {
  readonly trusted?: boolean;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** Evaluates over OFREP, all flags or the one with the key. */
export async function evaluate(
  server: FlagServer,
  context: unknown,
  { trusted = false, key, headers = {} }: EvaluateOptions = {},
): Promise<Response> {
  const path = `/ofrep/v1/evaluate/flags${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;
  return server.fetch(
    new Request(TEST_ORIGIN + path, {
      method: 'POST',
      headers: { ...(trusted && { Authorization: `Bearer ${SERVICE_TOKEN}` }), ...headers },
      body: typeof context === 'string' ? context : JSON.stringify({ context }),
    }),
  );
}

interface OfrepAnswer {
  readonly flags: readonly { readonly key: string; readonly value?: unknown }[];
}

/** Evaluates all flags and gives their answers by key. */
export async function evaluateAll(
  server: FlagServer,
  context: unknown,
  options: EvaluateOptions = {},
): Promise<Map<string, Record<string, unknown>>> {
  const { flags } = (await (await evaluate(server, context, options)).json()) as OfrepAnswer;
  return new Map(flags.map((flag) => [flag.key, { ...flag }]));
}

interface AdminRequest {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly version?: number;
  readonly headers?: Record<string, string>;
}

/** Sends a request to the admin API as its own page would; `route` is e.g. `PATCH flags/new-checkout`. */
export async function administer(
  server: FlagServer,
  route: string,
  { cookie, body, version, headers }: AdminRequest = {},
): Promise<Response> {
  const [method = 'GET', path = ''] = route.split(' ');
  return server.fetch(
    new Request(`${TEST_ORIGIN}/admin/api/${path}`, {
      method,
      headers: {
        Origin: TEST_ORIGIN,
        'Content-Type': 'application/json',
        ...(cookie && { Cookie: cookie }),
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
}

/** Signs in, as the seeded admin unless told otherwise, and gives the cookie to send. */
export async function signIn(
  server: FlagServer,
  body: { name: string; password: string } = { name: 'harbour', password: 'master-of-flags' },
): Promise<string> {
  const answer = await administer(server, 'POST session', { body });
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

/** The code of a refusal by the admin API. */
export async function errorCodeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code;
}
