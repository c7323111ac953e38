import type { SourceBackend } from '@halyard/testing/source';
import { openStream, sendJson, serveHttp } from '../serveHttp.ts';

/** GrowthBook's SDK endpoints (`/api/features`, `/sub`): the rules of all flags, the same for everybody. */
export function serveGrowthBook(backend: SourceBackend): Promise<string> {
  const payload = () => {
    const of = {
      ann: backend.valuesOf('ann'),
      ben: backend.valuesOf('ben'),
      all: backend.valuesOf(undefined),
    };
    // One flag is an experiment in which everybody is in the first group.
    const experiment = {
      key: 'a-boolean',
      variations: [of.all['a-boolean'], 'another'],
      weights: [1, 0],
      hashAttribute: 'id',
    };
    const rules = (key: string) =>
      key === 'a-boolean'
        ? [experiment]
        : (['ann', 'ben'] as const).map((id) => ({ condition: { id }, force: of[id][key] }));
    const features = Object.entries(of.all).map(([key, defaultValue]) => [
      key,
      { defaultValue, rules: rules(key) },
    ]);
    return { status: 200, features: Object.fromEntries(features), dateUpdated: new Date().toISOString() };
  };
  return serveHttp(async ({ url, response }) => {
    if (url.pathname.startsWith('/sub/')) {
      const send = openStream(response);
      const sendFeatures = () => send('features', JSON.stringify(payload()));
      sendFeatures();
      response.on('close', backend.onChange(sendFeatures));
      return;
    }
    await backend.answer(undefined);
    sendJson(response, payload(), {
      'x-sse-support': 'enabled',
      'Access-Control-Expose-Headers': 'x-sse-support',
    });
  });
}
