import { boolean, defineFlags, number, oneOf, string, type Catalog } from '@halyard/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { FlagKey } from '../Register.ts';
import type { FeatureProps } from './FeatureProps.ts';
import type { FlagCrash } from './FlagCrash.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  reviews: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
  headline: string({ default: 'hello' }),
});

type Flags = typeof flags;

declare function feature<Key extends FlagKey<Flags>>(props: FeatureProps<Flags, Key>): void;
declare function anyFeature(props: FeatureProps<Catalog, string>): void;

describe('Feature for a flag of a list', () => {
  it('wants a case for each value, and none besides', () => {
    feature({ flag: 'layout', cases: { grid: 'grid', list: 'list' } });
    // @ts-expect-error -- "list" is missing
    feature({ flag: 'layout', cases: { grid: 'grid' } });
    // @ts-expect-error -- "masonry" is no value of it
    feature({ flag: 'layout', cases: { grid: 'grid', list: 'list', masonry: 'masonry' } });
  });

  it('takes a function instead, and never both', () => {
    feature({
      flag: 'layout',
      children: (value) => {
        expectTypeOf(value).toEqualTypeOf<'grid' | 'list'>();
        return value;
      },
    });
    // @ts-expect-error -- a node, which is shown for which value?
    feature({ flag: 'layout', children: 'shown' });
    // @ts-expect-error -- both
    feature({ flag: 'layout', cases: { grid: 'grid', list: 'list' }, children: (value) => value });
  });
});

describe('Feature for other kinds of flags', () => {
  it('takes children for a boolean, whose function is called only while it is on', () => {
    feature({ flag: 'checkout', children: 'on', fallback: 'off', pending: 'pending', error: 'error' });
    feature({
      flag: 'checkout',
      children: (value) => {
        expectTypeOf(value).toEqualTypeOf<true>();
        return 'on';
      },
    });
    // @ts-expect-error -- a boolean has no cases
    feature({ flag: 'checkout', cases: { true: 'on', false: 'off' } });
  });

  it('takes a function for a number and for a text, and cases with a free text', () => {
    feature({ flag: 'max-items', children: (value) => value.toFixed() });
    feature({ flag: 'headline', children: (value) => value.toUpperCase() });
    feature({ flag: 'headline', cases: { hello: 'hello' }, fallback: 'something else' });
    // @ts-expect-error -- a number is neither on nor off
    feature({ flag: 'max-items', children: 'on' });
  });

  it('does not know a key that the catalog does not know', () => {
    // @ts-expect-error -- misspelt
    feature({ flag: 'chekout', children: 'on' });
  });

  it('takes any key without a catalog, with a value that has to be looked at', () => {
    anyFeature({ flag: 'anything', children: 'on' });
    anyFeature({ flag: 'anything', cases: { a: 'a' } });
    anyFeature({
      flag: 'anything',
      children: (value) => {
        expectTypeOf(value).toBeUnknown();
        return 'on';
      },
    });
  });
});

describe('Feature for one value', () => {
  it('takes a value of the flag, and children to show', () => {
    feature({ flag: 'layout', is: 'list', children: 'a list', fallback: 'no list' });
    feature({ flag: 'max-items', is: 10, children: 'ten' });
    anyFeature({ flag: 'anything', is: 'a', children: 'on' });
    // @ts-expect-error -- "masonry" is no value of it
    feature({ flag: 'layout', is: 'masonry', children: 'shown' });
    // @ts-expect-error -- a text for a number
    feature({ flag: 'max-items', is: '10', children: 'ten' });
  });

  it('is not for a boolean, and not beside cases or a function', () => {
    // @ts-expect-error -- children and fallback say the same
    feature({ flag: 'checkout', is: true, children: 'on' });
    // @ts-expect-error -- both
    feature({ flag: 'layout', is: 'list', cases: { grid: 'grid', list: 'list' } });
    // @ts-expect-error -- the value is known
    feature({ flag: 'layout', is: 'list', children: (value: string) => value });
  });
});

describe('Feature for several flags', () => {
  it('takes boolean flags alone, at least one', () => {
    feature({ all: ['checkout', 'reviews'], children: 'on', fallback: 'off', pending: '…', error: '!' });
    feature({ any: ['checkout', 'reviews'], contain: true, children: 'on' });
    anyFeature({ all: ['anything', 'else'], children: 'on' });
    // @ts-expect-error -- a text is neither on nor off
    feature({ all: ['checkout', 'layout'], children: 'on' });
    // @ts-expect-error -- misspelt
    feature({ any: ['chekout'], children: 'on' });
    // @ts-expect-error -- none
    feature({ all: [], children: 'on' });
  });

  it('excludes whatever is about one flag', () => {
    // @ts-expect-error -- which one counts?
    feature({ flag: 'checkout', all: ['reviews'], children: 'on' });
    // @ts-expect-error -- which one counts?
    feature({ all: ['checkout'], any: ['reviews'], children: 'on' });
    // @ts-expect-error -- they have no cases
    feature({ all: ['checkout'], cases: { true: 'on' } });
    // @ts-expect-error -- there is one value to match
    feature({ any: ['checkout'], is: true, children: 'on' });
    // @ts-expect-error -- there is one value to hand over
    feature({ all: ['checkout'], children: (value: boolean) => String(value) });
    // @ts-expect-error -- nothing to ask
    feature({ children: 'on' });
  });
});

describe('Feature that contains crashes', () => {
  it('tells the fallback and onCrash what happened', () => {
    feature({
      flag: 'checkout',
      contain: true,
      onCrash: ({ flag, retry }) => {
        expectTypeOf(flag).toBeString();
        retry();
      },
      fallback: (crash) => {
        expectTypeOf(crash).toEqualTypeOf<FlagCrash | undefined>();
        return crash?.flag;
      },
    });
    // @ts-expect-error -- nothing is caught, so nobody would call it
    feature({ flag: 'checkout', onCrash: () => {}, children: 'on' });
  });
});
