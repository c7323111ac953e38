import type { SourceBackend } from '@halyard/testing/source';
import { sendJson, serveHttp } from '../serveHttp.ts';

/** Unleash's Frontend API (`GET /api/frontend`, `POST …/client/metrics`): enabled flags alone, and payloads as texts. */
export function serveUnleash(backend: SourceBackend): Promise<string> {
  return serveHttp(async ({ url, body, headers, response }) => {
    if (url.pathname.endsWith('/client/metrics')) {
      for (const key of Object.keys(JSON.parse(body).bucket?.toggles ?? {})) backend.count(key);
      response.writeHead(202).end();
      return;
    }
    const values = await backend.answer(url.searchParams.get('userId') ?? undefined);
    const toggles = Object.entries(values).flatMap(([name, value]) =>
      value === false ? [] : [{ name, enabled: true, impressionData: true, variant: variantOf(value) }],
    );
    const etag = `"${JSON.stringify(toggles).length}:${url.searchParams.get('userId')}"`;
    if (headers['if-none-match'] === etag && url.searchParams.has('userId')) response.writeHead(304).end();
    else sendJson(response, { toggles }, { ETag: etag, 'Access-Control-Expose-Headers': 'ETag' });
  });
}

function variantOf(value: unknown): object {
  if (typeof value === 'boolean') return { name: 'disabled', enabled: false, feature_enabled: true };
  const type = typeof value === 'object' ? 'json' : typeof value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name: 'one', enabled: true, feature_enabled: true, payload: { type, value: text } };
}
