import type { SourceBackend } from '@halyard/testing/source';
import { sendJson, serveHttp } from '../serveHttp.ts';

/** Flagsmith's Edge API (`flags/`, `identities/`, `analytics/flags/`). A feature is enabled or not, and has a value beside. */
export function serveFlagsmith(backend: SourceBackend): Promise<string> {
  return serveHttp(async ({ url, method, body, response }) => {
    if (url.pathname.endsWith('/analytics/flags/')) {
      Object.keys(JSON.parse(body)).forEach((key) => backend.count(key));
      sendJson(response, {});
      return;
    }
    const identifier = method === 'POST' ? JSON.parse(body).identifier : url.searchParams.get('identifier');
    const values = await backend.answer(identifier ?? undefined);
    const flags = Object.entries(values).map(([name, value], id) => ({
      enabled: value !== false,
      feature_state_value:
        typeof value === 'boolean' ? null : typeof value === 'object' ? JSON.stringify(value) : value,
      feature: { id, name },
    }));
    sendJson(response, url.pathname.endsWith('/identities/') ? { identifier, flags, traits: [] } : flags);
  });
}
