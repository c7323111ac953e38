import type { SourceBackend } from '@halyard/testing/source';
import { onTestFinished } from 'vitest';
import { InMemoryStorageProvider, UnleashClient } from 'unleash-proxy-client';
import { serveUnleash } from './serveUnleash.ts';

/** A client of Unleash, as an app makes it, over the suite's backend. It ends with the test. */
export async function connectUnleash(backend: SourceBackend): Promise<UnleashClient> {
  const client = new UnleashClient({
    url: `${await serveUnleash(backend)}/api/frontend`,
    clientKey: 'a-key',
    appName: 'shop',
    storageProvider: new InMemoryStorageProvider(),
    metricsInterval: 1,
    metricsIntervalInitial: 1,
  });
  onTestFinished(() => client.stop());
  return client;
}
