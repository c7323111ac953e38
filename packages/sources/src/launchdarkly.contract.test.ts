import { describeSource } from '@halyard/testing/source';
import { createClient } from '@launchdarkly/js-client-sdk';
import { onTestFinished } from 'vitest';
import { launchdarkly } from './launchdarkly.ts';
import { FetchEventSource } from './testing/FetchEventSource.ts';
import { serveLaunchDarkly } from './testing/vendors/serveLaunchDarkly.ts';

describeSource('launchdarkly', {
  pushes: true,
  create: async (backend) => {
    const url = await serveLaunchDarkly(backend);
    Object.assign(globalThis, { EventSource: FetchEventSource });
    const client = createClient('an-id', { kind: 'user', anonymous: true }, {
      baseUri: url, streamUri: url, eventsUri: url, fetchGoals: false, diagnosticOptOut: true, flushInterval: 2,
    });
    onTestFinished(() => client.close());
    return launchdarkly(client);
  },
});
