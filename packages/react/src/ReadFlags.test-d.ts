import { boolean, defineFlags, oneOf, type Catalog } from '@halyard/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { ReadFlags } from './ReadFlags.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  reviews: boolean({ default: false }),
});

declare const useFlags: ReadFlags<typeof flags>;
declare const useAnyFlags: ReadFlags<Catalog>;

describe('useFlags', () => {
  it('answers with the asked keys alone, each with its declared type', () => {
    expectTypeOf(useFlags(['checkout', 'layout'])).toEqualTypeOf<{
      readonly checkout: boolean;
      readonly layout: 'grid' | 'list';
    }>();
    // @ts-expect-error -- not asked for
    useFlags(['checkout']).reviews satisfies boolean;
  });

  it('does not know a key that the catalog does not know, nor a second default', () => {
    // @ts-expect-error -- misspelt
    useFlags(['checkout', 'layuot']);
    // @ts-expect-error -- the catalog has the defaults
    useFlags({ checkout: true });
  });

  it('takes defaults without a catalog, and widens them', () => {
    expectTypeOf(useAnyFlags({ checkout: false, size: 3 })).toEqualTypeOf<{
      readonly checkout: boolean;
      readonly size: number;
    }>();
    // @ts-expect-error -- no defaults
    useAnyFlags(['checkout']);
    // @ts-expect-error -- null is of no kind
    useAnyFlags({ checkout: null });
  });
});
