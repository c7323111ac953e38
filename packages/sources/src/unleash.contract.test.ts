import { describeSource } from '@halyard/testing/source';
import { unleash } from './unleash.ts';
import { connectUnleash } from './testing/vendors/connectUnleash.ts';

describeSource('unleash', {
  create: async (backend) => unleash(await connectUnleash(backend)),
});
