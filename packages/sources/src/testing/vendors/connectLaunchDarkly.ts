import type { SourceBackend } from '@halyard/testing/source';
import { basicLogger, createClient, type LDClient } from '@launchdarkly/js-client-sdk';
import { EventSource } from 'eventsource';
import { onTestFinished } from 'vitest';
import { serveLaunchDarkly } from './serveLaunchDarkly.ts';

/** A client of LaunchDarkly, as an app makes it, over the suite's backend. It ends with the test. */
export async function connectLaunchDarkly(backend: SourceBackend): Promise<LDClient> {
  const url = await serveLaunchDarkly(backend);
  Object.assign(globalThis, { EventSource });
  const client = createClient(
    'an-id',
    { kind: 'user', anonymous: true },
    {
      baseUri: url,
      streamUri: url,
      eventsUri: url,
      fetchGoals: false,
      diagnosticOptOut: true,
      logger: basicLogger({ level: 'none' }),
      flushInterval: 2,
    },
  );
  onTestFinished(() => client.close());
  return client;
}
