import type { ClientHandle, Flags, Meta } from '../src/Adapter';
import { createStore, handleOf, meta as halyard, useBool } from './halyard';

export const meta: Meta = {
  ...halyard,
  name: 'halyard-source',
  label: '@halyard/react, flipped by its source',
  kind: 'variant',
  flipVia: 'staticSource.setValues(all values); it finds which are different',
};

export { useBool };

export function createClient(flags: Flags): ClientHandle {
  const { store, source } = createStore(flags);
  let values = flags;
  return {
    ...handleOf(store),
    prepareFlip: (key, value) => {
      values = { ...values, [key]: value };
      return () => source.setValues(values);
    },
  };
}
