import type { SourceBackend } from '@halyard/testing/source';
import { createFlagsmithInstance, type IFlagsmith } from '@flagsmith/flagsmith';
import { onTestFinished } from 'vitest';
import { serveFlagsmith } from './serveFlagsmith.ts';

/** A client of Flagsmith, as an app makes it, over the suite's backend. It ends with the test. */
export async function connectFlagsmith(backend: SourceBackend): Promise<IFlagsmith> {
  const client = createFlagsmithInstance();
  const api = `${await serveFlagsmith(backend)}/api/v1/`;
  await client.init({
    environmentID: 'a-key',
    api,
    preventFetch: true,
    defaultFlags: {},
    enableAnalytics: true,
  });
  // It sends what it counted every 10 s by itself.
  const timer = setInterval(() => Reflect.get(client, 'analyticsFlags')(), 500);
  onTestFinished(() => clearInterval(timer));
  return client;
}
