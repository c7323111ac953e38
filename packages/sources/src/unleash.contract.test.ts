import { describeSource } from '@halyard/testing/source';
import { onTestFinished } from 'vitest';
import { InMemoryStorageProvider, UnleashClient } from 'unleash-proxy-client';
import { serveUnleash } from './testing/vendors/serveUnleash.ts';
import { unleash } from './unleash.ts';

describeSource('unleash', {
  create: async (backend) => {
    const url = `${await serveUnleash(backend)}/api/frontend`;
    const storageProvider = new InMemoryStorageProvider();
    const client = new UnleashClient({
      url,
      clientKey: 'a-key',
      appName: 'shop',
      storageProvider,
      metricsInterval: 1,
      metricsIntervalInitial: 1,
    });
    onTestFinished(() => client.stop());
    return unleash(client);
  },
});
