import { describeSource } from '@halyard/testing/source';
import { basicLogger, createClient } from '@launchdarkly/js-client-sdk';
import { EventSource } from 'eventsource';
import { onTestFinished } from 'vitest';
import { launchdarkly } from './launchdarkly.ts';
import { serveLaunchDarkly } from './testing/vendors/serveLaunchDarkly.ts';

describeSource('launchdarkly', {
  pushes: true,
  create: async (backend) => {
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
    return launchdarkly(client);
  },
});
