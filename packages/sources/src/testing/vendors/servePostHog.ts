import type { SourceBackend } from '@halyard/testing/source';
import { sendJson, serveHttp } from '../serveHttp.ts';

/** PostHog's `/flags/?v=2` and event endpoints. A flag is on or a variant's name, and what is neither is its payload. */
export function servePostHog(backend: SourceBackend): Promise<string> {
  return serveHttp(async ({ url, body, response }) => {
    if (!url.pathname.startsWith('/flags')) {
      const sent = url.pathname.startsWith('/e') ? parse(body) : [];
      const events = [sent.batch ?? sent].flat();
      for (const { event, properties } of events)
        if (event === '$feature_flag_called') backend.count(properties.$feature_flag);
        else if (!event.startsWith('$')) backend.count(`${event} ${properties.value}`);
      sendJson(response, { status: 1 });
      return;
    }
    const { distinct_id } = parse(body);
    const values = await backend.answer(/^(ann|ben)$/.test(distinct_id) ? distinct_id : undefined);
    const flags = Object.entries(values).map(([key, value]) => [
      key,
      {
        key,
        enabled: value !== false,
        ...(typeof value === 'string' && { variant: value }),
        reason: { code: 'condition_match', condition_index: 0 },
        metadata: {
          id: 1,
          version: 1,
          ...(/number|object/.test(typeof value) && { payload: JSON.stringify(value) }),
        },
      },
    ]);
    sendJson(response, {
      flags: Object.fromEntries(flags),
      errorsWhileComputingFlags: false,
      requestId: 'one',
    });
  });
}

function parse(body: string) {
  const text = body.startsWith('data=')
    ? Buffer.from(decodeURIComponent(body.slice(5)), 'base64').toString()
    : body;
  return JSON.parse(text);
}
