import { GrowthBook, setPolyfills } from '@growthbook/growthbook';
import { describeSource } from '@halyard/testing/source';
import { EventSource } from 'eventsource';
import { onTestFinished } from 'vitest';
import { growthbook } from './growthbook.ts';
import { serveGrowthBook } from './testing/vendors/serveGrowthBook.ts';

describeSource('growthbook', {
  evaluates: 'client',
  pushes: true,
  create: async (backend) => {
    setPolyfills({ EventSource });
    const client = new GrowthBook({ apiHost: await serveGrowthBook(backend), clientKey: 'a-key' });
    onTestFinished(() => client.destroy({ destroyAllStreams: true }));
    return growthbook(client, {
      init: { streaming: true },
      onExperimentViewed: ({ key }) => backend.count(key),
    });
  },
});
