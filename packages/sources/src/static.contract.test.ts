// @vitest-environment node
import { describeSource } from '@halyard/testing/source';
import { staticSource } from './static.ts';

describeSource('static', {
  evaluates: 'nobody',
  pushes: true,
  create: (backend) => {
    const source = staticSource(backend.valuesOf(undefined));
    backend.onChange(() => source.setValues(backend.valuesOf(undefined)));
    return source;
  },
});
