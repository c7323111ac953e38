// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { descriptionsFromManifest } from './descriptionsFromManifest.ts';
import type { FlagManifest } from './FlagManifest.ts';
import { flagsFromManifest } from './flagsFromManifest.ts';
import { ManifestError } from './ManifestError.ts';

const manifest = {
  flags: {
    'new-checkout': { flagType: 'boolean', defaultValue: false, description: 'The checkout on one page' },
    headline: { flagType: 'string', defaultValue: 'Welcome' },
    'max-items': { flagType: 'integer', defaultValue: 10 },
    discount: { flagType: 'float', defaultValue: 0.5 },
    banner: { flagType: 'object', defaultValue: { text: '' } },
  },
} as const;

afterEach(() => vi.unstubAllEnvs());

/** The definition of one flag whose manifest says `flagType` and `defaultValue`. */
function parsed(flagType: string, defaultValue: unknown, value: unknown) {
  return flagsFromManifest({ flags: { flag: { flagType, defaultValue } } }).flag.parse(value);
}

describe('flagsFromManifest', () => {
  it('declares every flag with its kind and its default', () => {
    const flags = flagsFromManifest(manifest);
    expect(Object.entries(flags).map(([key, { kind, default: value }]) => [key, kind, value])).toEqual([
      ['new-checkout', 'boolean', false],
      ['headline', 'string', 'Welcome'],
      ['max-items', 'number', 10],
      ['discount', 'number', 0.5],
      ['banner', 'object', { text: '' }],
    ]);
  });

  it('makes a catalog that a store takes', () => {
    const source = fakeSource({ 'max-items': 2.5, discount: 2.5, banner: { text: 'hello' } });
    const store = createFlagStore({ flags: flagsFromManifest(manifest), source });
    store.start();
    expect(store.evaluate('max-items')).toMatchObject({ value: 10, errorCode: 'PARSE_ERROR' });
    expect(store.evaluate('discount').value).toBe(2.5);
    expect(store.evaluate('banner').value).toEqual({ text: 'hello' });
    expect(store.evaluate('headline').value).toBe('Welcome');
  });

  it.each([
    ['boolean', true, true],
    ['string', '', 'any text'],
    ['integer', 0, -3],
    ['integer', 0, 3.0],
    ['float', 0, 0.1],
    ['float', 0, 3],
    ['object', {}, { a: [1, { b: null }] }],
  ])('lets a flag of type %s with the default %j be %j', (flagType, defaultValue, value) => {
    expect(parsed(flagType, defaultValue, value)).toEqual({ value });
  });

  it.each([
    ['boolean', true, 'true', 'TYPE_MISMATCH'],
    ['string', '', 1, 'TYPE_MISMATCH'],
    ['integer', 0, 1.5, 'PARSE_ERROR'],
    ['integer', 0, '1', 'TYPE_MISMATCH'],
    ['integer', 0, Infinity, 'TYPE_MISMATCH'],
    ['float', 0, NaN, 'TYPE_MISMATCH'],
    ['object', {}, [], 'TYPE_MISMATCH'],
    ['object', {}, null, 'TYPE_MISMATCH'],
    ['object', {}, '{}', 'TYPE_MISMATCH'],
  ])('lets no flag of type %s with the default %j be %j', (flagType, defaultValue, value, errorCode) => {
    expect(parsed(flagType, defaultValue, value)).toMatchObject({ errorCode });
  });

  it.each([
    ['null', null, 'no object "flags"'],
    ['a text', '{"flags":{}}', 'no object "flags"'],
    ['nothing in it', {}, 'no object "flags"'],
    ['a list of flags', { flags: [] }, 'no object "flags"'],
    ['a flag that is no object', { flags: { a: true } }, '"a"'],
    ['an unknown type', { flags: { a: { flagType: 'number', defaultValue: 1 } } }, 'the flagType "number"'],
    ['a hostile type', { flags: { a: { flagType: 'constructor', defaultValue: 1 } } }, '"constructor"'],
    ['no type', { flags: { a: { defaultValue: 1 } } }, 'the flagType undefined'],
    ['no default', { flags: { a: { flagType: 'string' } } }, 'its defaultValue undefined is no string'],
    ['a default of another type', { flags: { a: { flagType: 'boolean', defaultValue: 'no' } } }, '"no"'],
    ['a broken integer', { flags: { a: { flagType: 'integer', defaultValue: 1.5 } } }, '1.5 is no integer'],
    ['an empty key', { flags: { '': { flagType: 'string', defaultValue: '' } } }, 'no key'],
  ])('throws a coded error that says what is wrong: %s', (_, bad, words) => {
    const define = () => flagsFromManifest(bad as FlagManifest);
    expect(define).toThrow(ManifestError);
    expect(define).toThrow(expect.objectContaining({ code: 'HAL-110' }));
    expect(define).toThrow(words);
    expect(define).toThrow('docs/errors/HAL-110.md');
  });

  it('leaves the words out in production, where the code remains', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(() => flagsFromManifest({ flags: { a: { flagType: 'x', defaultValue: 1 } } })).toThrow(
      /^\[halyard\] HAL-110 See docs\/errors\/HAL-110\.md$/,
    );
  });

  it('takes hostile keys for keys', () => {
    const json =
      '{"flags":{"__proto__":{"flagType":"boolean","defaultValue":true},"constructor":{"flagType":"string","defaultValue":"x"}}}';
    const flags = flagsFromManifest(JSON.parse(json) as FlagManifest);
    expect(Object.keys(flags)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(flags)).toBe(Object.prototype);
    const store = createFlagStore({ flags });
    expect(store.evaluate('__proto__').value).toBe(true);
    expect(store.evaluate('constructor').value).toBe('x');
    expect(store.evaluate('toString').value).toBeUndefined();
  });
});

describe('descriptionsFromManifest', () => {
  it('says of a flag what its manifest says, and nothing where that says nothing', () => {
    expect(descriptionsFromManifest(manifest)).toEqual({
      'new-checkout': { description: 'The checkout on one page' },
    });
  });
});
