import { boolean, defineFlags, oneOf, type Evaluation, type FlagStore, type Status } from '@halyard/core';
import { describe, expectTypeOf, it } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';

const shop = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const blog = defineFlags({ comments: boolean({ default: false }) });

const { useFlag, useFlagDetails, useFlags, useSuspenseFlag, useFlagStatus, useFlagStore, useTrack, Feature } =
  createFlagHooks(shop);

describe('createFlagHooks', () => {
  it('types every reader by its own catalog, without augmenting anything', () => {
    expectTypeOf(useFlag('checkout')).toEqualTypeOf<boolean>();
    expectTypeOf(useFlag('layout')).toEqualTypeOf<'grid' | 'list'>();
    expectTypeOf(useFlagDetails('layout')).toEqualTypeOf<Evaluation<'grid' | 'list'>>();
    expectTypeOf(useFlags(['layout'])).toEqualTypeOf<{ readonly layout: 'grid' | 'list' }>();
    expectTypeOf(useSuspenseFlag('layout')).toEqualTypeOf<'grid' | 'list'>();
    expectTypeOf(useFlagStatus()).toEqualTypeOf<Status>();
    expectTypeOf(useFlagStore()).toEqualTypeOf<FlagStore<typeof shop>>();
    void Feature({ flag: 'layout', cases: { grid: 'grid', list: 'list' } });
    expectTypeOf(createFlagHooks(blog).useFlag('comments')).toEqualTypeOf<boolean>();
  });

  it('lets an unknown key, a second default and a missing case not compile', () => {
    // @ts-expect-error -- a flag of the other catalog
    useFlag('comments');
    // @ts-expect-error -- misspelt
    useFlagDetails('chekout');
    // @ts-expect-error -- the catalog has the default
    useFlag('checkout', true);
    // @ts-expect-error -- "list" is missing
    void Feature({ flag: 'layout', cases: { grid: 'grid' } });
  });

  it('lets an event without a name, with a value that is no number, or with a function not compile', () => {
    const track = useTrack();
    expectTypeOf(track('purchase', { value: 99.9, currency: 'EUR', items: [{ id: 7 }] })).toBeVoid();
    // @ts-expect-error -- nothing happened
    track();
    // @ts-expect-error -- a text
    track('purchase', { value: '99.9' });
    // @ts-expect-error -- no JSON
    track('purchase', { now: () => 1 });
    // @ts-expect-error -- neither dropped nor tagged
    useTrack({ overridden: 'keep' });
  });
});
