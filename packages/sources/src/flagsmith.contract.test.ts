import { createFlagsmithInstance } from '@flagsmith/flagsmith';
import { describeSource } from '@halyard/testing/source';
import { onTestFinished } from 'vitest';
import { flagsmith } from './flagsmith.ts';
import { serveFlagsmith } from './testing/vendors/serveFlagsmith.ts';

describeSource('flagsmith', {
  create: async (backend) => {
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
    return flagsmith(client);
  },
});
