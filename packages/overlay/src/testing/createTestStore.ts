import {
  boolean,
  createFlagStore,
  defineFlags,
  number,
  object,
  oneOf,
  string,
  type FlagStore,
} from '@halyard/core';
import { createTestAccess, type TestAccess } from './createTestAccess.ts';
import { createTestSource, type TestSource } from './createTestSource.ts';

const flags = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list', 'showcase'], { default: 'grid' }),
  'page-size': number({ default: 8, min: 4, max: 24 }),
  headline: string({ default: 'Everything between you and the weather.' }),
  banner: object({
    default: { text: '' },
    schema: {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) =>
          typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
            ? { value: { text: value.text } }
            : { issues: [{ message: 'text must be a string' }] },
      },
    },
  }),
  'disable-payments': boolean({ default: false, overridable: false }),
});

interface TestStore {
  readonly store: FlagStore;
  readonly access: TestAccess;
  readonly source: TestSource;
  /** Stops the store. */
  readonly stop: () => void;
}

/** A started store with a flag of each kind; `undeclared` is known to its source only. */
export function createTestStore(access: TestAccess = createTestAccess()): TestStore {
  const source = createTestSource({
    'new-checkout': {
      value: false,
      variant: 'off',
      reason: 'TARGETING_MATCH',
      metadata: { digit: 1, strategy: 'lastDigit' },
    },
    layout: {
      value: 'grid',
      variant: 'grid',
      reason: 'SPLIT',
      metadata: { percent: 20, bucket: 63, strategy: 'percentage' },
    },
    'page-size': { value: 8, reason: 'STATIC' },
    banner: { value: { text: 'Gale warning' }, variant: 'storm', reason: 'TARGETING_MATCH' },
    'disable-payments': { value: false, reason: 'STATIC' },
    undeclared: { value: true, reason: 'STATIC' },
  });
  const store = createFlagStore({ flags, source, access, context: { targetingKey: 'ann' } });
  return { store, access, source, stop: store.start() };
}
