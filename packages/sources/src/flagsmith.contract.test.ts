import { describeSource } from '@halyard/testing/source';
import { flagsmith } from './flagsmith.ts';
import { connectFlagsmith } from './testing/vendors/connectFlagsmith.ts';

describeSource('flagsmith', {
  create: async (backend) => flagsmith(await connectFlagsmith(backend)),
});
