import { describeSource } from '@halyard/testing/source';
import { launchdarkly } from './launchdarkly.ts';
import { connectLaunchDarkly } from './testing/vendors/connectLaunchDarkly.ts';

describeSource('launchdarkly', {
  pushes: true,
  create: async (backend) => launchdarkly(await connectLaunchDarkly(backend)),
});
