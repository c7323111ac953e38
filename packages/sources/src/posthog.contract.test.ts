import { describeSource } from '@halyard/testing/source';
import { posthog } from './posthog.ts';
import { connectPostHog } from './testing/vendors/connectPostHog.ts';

describeSource('posthog', {
  create: async (backend) => posthog(await connectPostHog(backend)),
});
