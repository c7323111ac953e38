import { boolean, createFlagStore, defineFlags, type FlagSource, type FlagStore } from '@halyard/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { FlagProviderProps } from './FlagProviderProps.ts';

const flags = defineFlags({ checkout: boolean({ default: false }) });
const store = createFlagStore({ flags });
declare const source: FlagSource;

describe('FlagProvider', () => {
  it('takes the store of any catalog, or the options of one', () => {
    expectTypeOf({ store, context: { targetingKey: 'ann' } }).toExtend<FlagProviderProps>();
    expectTypeOf({ flags, source, context: {}, onMissing: 'on' as const }).toExtend<FlagProviderProps>();
    expectTypeOf<FlagStore<typeof flags>>().toExtend<FlagStore>();
  });

  it('takes never both', () => {
    // @ts-expect-error -- whose source is it?
    void ({ store, source } satisfies FlagProviderProps);
    // @ts-expect-error -- the store has its catalog
    void ({ store, flags } satisfies FlagProviderProps);
  });
});
