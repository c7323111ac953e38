/** What an issuer answers, before any framework. */
export interface IssuerAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly retryAfterSeconds?: number;
}

/** The part of Node's `ServerResponse` that is needed; express' and Fastify's `reply.raw` are one. */
export interface NodeResponse {
  readonly req: { readonly headers: Readonly<Record<string, string | string[] | undefined>> };
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  appendHeader(name: string, value: readonly string[]): unknown;
  end(body: string): unknown;
}

/** The headers of whatever asks. */
export function headersOf(asker: Request | NodeResponse): Headers {
  if (asker instanceof Request) return asker.headers;
  const headers = new Headers();
  for (const name of ['cookie', 'origin', 'host', 'sec-fetch-site', 'content-type', 'flag-idle']) {
    const value = asker.req.headers[name];
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  return headers;
}

/** What every answer says of itself, apart from cookies. Never cached. */
export function answerHeaders({ retryAfterSeconds }: IssuerAnswer): Headers {
  const headers = new Headers({ 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' });
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  return headers;
}

/** Hands an answer to whatever asked: a `Response` for a `Request`, else it is written. */
export function answerTo(asker: Request | NodeResponse, answer: IssuerAnswer): Response | undefined {
  const { status, body, cookies = [] } = answer;
  const headers = answerHeaders(answer);
  if (asker instanceof Request) {
    for (const cookie of cookies) headers.append('Set-Cookie', cookie);
    return new Response(JSON.stringify(body), { status, headers });
  }
  asker.statusCode = status;
  for (const [name, value] of headers) asker.setHeader(name, value);
  if (cookies.length > 0) asker.appendHeader('Set-Cookie', cookies);
  asker.end(JSON.stringify(body));
  return undefined;
}
