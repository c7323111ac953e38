import type { SourceBackend } from '@halyard/testing/source';
import { openStream, sendJson, serveHttp } from '../serveHttp.ts';

/** LaunchDarkly's polling, streaming and event endpoints for browsers (`/sdk/evalx`, `/eval`, `/events`). */
export function serveLaunchDarkly(backend: SourceBackend): Promise<string> {
  let version = 0;
  const flagsOf = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { version: ++version, value, variation: 0, trackEvents: true },
      ]),
    );

  return serveHttp(async ({ url, body, response }) => {
    const [, evaluated] = /^\/(?:sdk\/evalx\/[^/]+\/contexts|eval\/[^/]+)\/(.+)$/.exec(url.pathname) ?? [];
    if (evaluated) {
      const context = JSON.parse(Buffer.from(evaluated, 'base64url').toString());
      const subject = context.anonymous ? undefined : context.key;
      if (url.pathname.startsWith('/sdk/')) {
        // After 404 it gives up at once; after 500 it would try for 3 s by itself.
        const values = await backend.answer(subject).catch(() => undefined);
        if (values) sendJson(response, flagsOf(values));
        else response.writeHead(404).end();
        return;
      }
      const send = openStream(response);
      const put = () => send('put', JSON.stringify(flagsOf(backend.valuesOf(subject))));
      put();
      response.on('close', backend.onChange(put));
      return;
    }
    if (url.pathname.startsWith('/events/bulk/')) count(backend, JSON.parse(body));
    response.writeHead(202).end();
  });
}

interface Event {
  readonly kind: string;
  readonly key: string;
  readonly features?: object;
  readonly metricValue?: number;
}

/** Its events come one by one for tracked flags, and summed up; the app's own come with what they are worth. */
function count(backend: SourceBackend, events: readonly Event[]): void {
  for (const { kind, key, features = {}, metricValue } of events) {
    if (kind === 'custom') backend.count(`${key} ${metricValue}`);
    if (kind === 'feature') backend.count(key);
    if (kind === 'summary') Object.keys(features).forEach((each) => backend.count(each));
  }
}
