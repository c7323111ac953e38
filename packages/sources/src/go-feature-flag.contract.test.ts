// @vitest-environment node
import { describeSource } from '@halyard/testing/source';
import { goFeatureFlag } from './go-feature-flag.ts';
import { serveOfrep } from './testing/vendors/serveOfrep.ts';

describeSource('go-feature-flag', {
  create: async (backend) => goFeatureFlag({ baseUrl: await serveOfrep(backend), apiKey: 'a-key' }),
});
