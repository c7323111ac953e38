import {
  boolean,
  defineFlags,
  number,
  object,
  oneOf,
  string,
  type Catalog,
  type Evaluation,
  type StandardSchema,
} from '@halyard/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { ReadFlag, ReadFlagDetails } from './ReadFlag.ts';
import type { FlagKey, FlagValue } from './Register.ts';

declare const schema: StandardSchema<unknown, { text: string }>;
const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
  headline: string({ default: 'hello' }),
  banner: object({ default: { text: '' }, schema }),
});
type Flags = typeof flags;

declare const useFlag: ReadFlag<Flags>;
declare const useFlagDetails: ReadFlagDetails<Flags>;
declare const useAnyFlag: ReadFlag<Catalog>;
declare const useAnyFlagDetails: ReadFlagDetails<Catalog>;

describe('with a registered catalog', () => {
  it('each key has the type that was declared for it, literal where that is', () => {
    expectTypeOf<FlagKey<Flags>>().toEqualTypeOf<
      'checkout' | 'layout' | 'max-items' | 'headline' | 'banner'
    >();
    expectTypeOf<FlagValue<'layout', Flags>>().toEqualTypeOf<'grid' | 'list'>();
    expectTypeOf(useFlag('checkout')).toEqualTypeOf<boolean>();
    expectTypeOf(useFlag('layout')).toEqualTypeOf<'grid' | 'list'>();
    expectTypeOf(useFlag('max-items')).toEqualTypeOf<number>();
    expectTypeOf(useFlag('headline')).toEqualTypeOf<string>();
    expectTypeOf(useFlag('banner')).toEqualTypeOf<{ text: string }>();
    expectTypeOf(useFlagDetails('layout')).toEqualTypeOf<Evaluation<'grid' | 'list'>>();
  });

  it('an unknown key does not compile', () => {
    // @ts-expect-error -- misspelt
    useFlag('chekout');
    // @ts-expect-error -- misspelt
    useFlagDetails('chekout');
  });

  it('there is one default, and it is the catalog’s', () => {
    // @ts-expect-error -- a second default
    useFlag('checkout', true);
  });
});

describe('without a catalog', () => {
  it('any key has the type of its default, widened', () => {
    expectTypeOf(useAnyFlag('anything', false)).toEqualTypeOf<boolean>();
    expectTypeOf(useAnyFlag('anything', 3)).toEqualTypeOf<number>();
    expectTypeOf(useAnyFlag('anything', 'a')).toEqualTypeOf<string>();
    expectTypeOf(useAnyFlag('anything', { text: 'a' })).toEqualTypeOf<{ text: string }>();
    expectTypeOf(useAnyFlagDetails('anything', false)).toEqualTypeOf<Evaluation<boolean>>();
  });

  it('a default is required, and says a kind', () => {
    // @ts-expect-error -- no default
    useAnyFlag('anything');
    // @ts-expect-error -- null is of no kind
    useAnyFlag('anything', null);
  });
});
