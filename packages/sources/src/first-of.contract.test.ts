// @vitest-environment node
import { describeSource } from '@halyard/testing/source';
import { firstOf } from './first-of.ts';
import { ofrep } from './ofrep.ts';
import { serveOfrep } from './testing/vendors/serveOfrep.ts';

describeSource('firstOf two backends', {
  create: async (backend) => {
    const baseUrl = await serveOfrep(backend);
    return firstOf(ofrep({ baseUrl }), ofrep({ baseUrl }));
  },
});
