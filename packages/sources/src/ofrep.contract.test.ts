// @vitest-environment node
import { describeSource } from '@halyard/testing/source';
import { ofrep } from './ofrep.ts';
import { serveOfrep } from './testing/vendors/serveOfrep.ts';

describeSource('ofrep', { create: async (backend) => ofrep({ baseUrl: await serveOfrep(backend) }) });
