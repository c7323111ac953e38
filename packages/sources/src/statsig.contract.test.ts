import { describeSource } from '@halyard/testing/source';
import { StatsigClient } from '@statsig/js-client';
import { onTestFinished } from 'vitest';
import { statsig } from './statsig.ts';
import { serveStatsig } from './testing/vendors/serveStatsig.ts';

describeSource('statsig', {
  kinds: ['boolean', 'object'],
  create: async (backend) => {
    const api = `${await serveStatsig(backend)}/v1`;
    const client = new StatsigClient(
      `client-${api}`,
      {},
      {
        networkConfig: { api, initializeHashAlgorithm: 'none' },
        disableStorage: true,
        disableCompression: true,
        disableStatsigEncoding: true,
        loggingIntervalMs: 1_000,
      },
    );
    onTestFinished(() => client.shutdown());
    return statsig(client);
  },
});
