import type { SourceBackend } from '@halyard/testing/source';
import { StatsigClient } from '@statsig/js-client';
import { onTestFinished } from 'vitest';
import { serveStatsig } from './serveStatsig.ts';

/** A client of Statsig, as an app makes it, over the suite's backend. It ends with the test. */
export async function connectStatsig(backend: SourceBackend): Promise<StatsigClient> {
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
  return client;
}
