import type { SourceBackend } from '@halyard/testing/source';
import { sendJson, serveHttp } from '../serveHttp.ts';

/** Statsig's `/v1/initialize` and `/v1/rgstr` with plain names: gates for booleans, dynamic configs for objects. */
export function serveStatsig(backend: SourceBackend): Promise<string> {
  return serveHttp(async ({ url, body, response }) => {
    if (url.pathname.endsWith('/rgstr')) {
      for (const { eventName, metadata, value } of JSON.parse(body).events) {
        if (/^statsig::(gate|config)_exposure$/.test(eventName))
          backend.count(metadata.gate ?? metadata.config);
        else if (!eventName.startsWith('statsig::')) backend.count(`${eventName} ${value}`);
      }
      sendJson(response, { success: true });
      return;
    }
    const { user, hash } = JSON.parse(body);
    const entries = Object.entries(await backend.answer(user.userID)).map(([name, value]) => [
      name,
      { name, value, rule_id: 'a-rule', id_type: 'userID', secondary_exposures: [] },
    ]);
    const of = (type: string) =>
      Object.fromEntries(entries.filter(([, entry]) => typeof (entry as { value: unknown }).value === type));
    sendJson(response, {
      has_updates: true,
      time: Date.now(),
      hash_used: hash,
      feature_gates: of('boolean'),
      dynamic_configs: of('object'),
      layer_configs: {},
      param_stores: {},
    });
  });
}
