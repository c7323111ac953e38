import { expectTypeOf, test } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { boolean } from './boolean.ts';
import { describeFlags } from './describeFlags.ts';
import { number } from './number.ts';
import { oneOf } from './oneOf.ts';

const store = createFlagStore({ flags: shopFlags });

test('values have the type that was declared, literal where it is a list', () => {
  expectTypeOf(store.evaluate('checkout').value).toEqualTypeOf<boolean>();
  expectTypeOf(store.evaluate('layout').value).toEqualTypeOf<'grid' | 'list' | 'masonry'>();
  expectTypeOf(store.evaluate('max-items').value).toEqualTypeOf<number>();
  expectTypeOf(store.evaluate('banner').value).toEqualTypeOf<{ text: string }>();
});

test('an unknown key does not compile', () => {
  // @ts-expect-error -- no such flag
  store.evaluate('chekout');
  // @ts-expect-error -- no such flag
  describeFlags(shopFlags, { chekout: { owner: 'payments' } });
});

test('a wrong default does not compile', () => {
  // @ts-expect-error -- no variant
  oneOf(['grid', 'list'], { default: 'table' });
  // @ts-expect-error -- no boolean
  boolean({ default: 'yes' });
  // @ts-expect-error -- no number
  number({ default: '1' });
});

test('a typed store serves where any store does', () => {
  expectTypeOf(store).toExtend<FlagStore>();
});
