// @vitest-environment node
import { describeSource } from '@halyard/testing/source';
import { flagd } from './flagd.ts';
import { serveOfrep } from './testing/vendors/serveOfrep.ts';

describeSource('flagd', {
  create: async (backend) => flagd({ baseUrl: await serveOfrep(backend), selector: 'shop' }),
});
