import { describeSource } from '@halyard/testing/source';
import { statsig } from './statsig.ts';
import { connectStatsig } from './testing/vendors/connectStatsig.ts';

describeSource('statsig', {
  kinds: ['boolean', 'object'],
  create: async (backend) => statsig(await connectStatsig(backend)),
});
