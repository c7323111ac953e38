import { expectTypeOf, test } from 'vitest';
import type { Catalog } from '../catalog/Catalog.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import type { FlagManifest } from './FlagManifest.ts';
import { flagsFromManifest } from './flagsFromManifest.ts';

test('an inline manifest types keys and values', () => {
  const store = createFlagStore({
    flags: flagsFromManifest({
      flags: {
        checkout: { flagType: 'boolean', defaultValue: false },
        headline: { flagType: 'string', defaultValue: '' },
        'max-items': { flagType: 'integer', defaultValue: 10 },
        discount: { flagType: 'float', defaultValue: 0.5 },
        banner: { flagType: 'object', defaultValue: { text: '' } },
      },
    }),
  });
  expectTypeOf(store.evaluate('checkout').value).toEqualTypeOf<boolean>();
  expectTypeOf(store.evaluate('headline').value).toEqualTypeOf<string>();
  expectTypeOf(store.evaluate('max-items').value).toEqualTypeOf<number>();
  expectTypeOf(store.evaluate('discount').value).toEqualTypeOf<number>();
  expectTypeOf(store.evaluate('banner').value['text']).toExtend<unknown>();
  // @ts-expect-error -- no such flag
  store.evaluate('chekout');
  // @ts-expect-error -- a manifest says nothing about the inside of an object
  void store.evaluate('banner').value.text.length;
});

test('a JSON import, whose texts have no literal type, is typed from its defaults', () => {
  // What TypeScript makes of a `.json` file.
  const imported = {
    flags: {
      checkout: { flagType: 'boolean', defaultValue: false, description: 'one page' },
      'max-items': { flagType: 'integer', defaultValue: 10 },
      headline: { flagType: 'string', defaultValue: '' },
      banner: { flagType: 'object', defaultValue: { text: '', tones: ['red'] } },
    },
  };
  const store = createFlagStore({ flags: flagsFromManifest(imported) });
  expectTypeOf(store.evaluate('checkout').value).toEqualTypeOf<boolean>();
  expectTypeOf(store.evaluate('max-items').value).toEqualTypeOf<number>();
  expectTypeOf(store.evaluate('headline').value).toEqualTypeOf<string>();
  expectTypeOf(store.evaluate('banner').value).toExtend<object>();
  // @ts-expect-error -- no such flag
  store.evaluate('chekout');
});

test('a manifest that is known only at run time makes any catalog', () => {
  expectTypeOf(flagsFromManifest({ flags: {} } as FlagManifest)).toExtend<Catalog>();
});

test('what is no manifest does not compile', () => {
  // @ts-expect-error -- no flags
  void (() => flagsFromManifest({}));
  // @ts-expect-error -- no default
  void (() => flagsFromManifest({ flags: { checkout: { flagType: 'boolean' } } }));
});
