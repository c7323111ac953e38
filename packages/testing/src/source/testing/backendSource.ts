import type { FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';
import type { BackendValues, SourceBackend } from '../SourceBackend.ts';

/** A source without a vendor, which keeps the contract: what the broken ones of the tests are made from. */
export function backendSource(backend: SourceBackend): FlagSource {
  let values: BackendValues = {};
  let subject: string | undefined;

  return clientSource({
    name: 'backend',
    lists: 'all',
    identify: async ({ targetingKey }) => {
      const answer = await backend.answer((subject = targetingKey));
      if (subject === targetingKey) values = answer;
    },
    snapshot: () => {
      const known = new Map(Object.entries(values));
      return {
        read: (key) => (known.has(key) ? { value: known.get(key), reason: 'STATIC' } : 'missing'),
        keys: () => known.keys(),
      };
    },
    watch: (changed) =>
      backend.onChange(() => {
        values = backend.valuesOf(subject);
        changed();
      }),
    expose: (key) => backend.count(key),
  });
}
