import type { SourceBackend } from '@halyard/testing/source';
import { sendJson, serveHttp } from '../serveHttp.ts';

/** OFREP's bulk evaluation, without streams. */
export function serveOfrep(backend: SourceBackend): Promise<string> {
  return serveHttp(async ({ body, response }) => {
    const values = await backend.answer(JSON.parse(body).context.targetingKey);
    sendJson(response, {
      flags: Object.entries(values).map(([key, value]) => ({ key, value, reason: 'STATIC' })),
    });
  });
}
