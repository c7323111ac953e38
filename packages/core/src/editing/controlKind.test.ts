// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { boolean } from '../catalog/boolean.ts';
import { number } from '../catalog/number.ts';
import { object } from '../catalog/object.ts';
import { oneOf } from '../catalog/oneOf.ts';
import { string } from '../catalog/string.ts';
import { controlKind } from './controlKind.ts';

const schema = {
  '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value: value as object }) },
} as const;

describe('the control of a flag', () => {
  it.each([
    ['boolean', boolean({ default: false })],
    ['number', number({ default: 1 })],
    ['string', string({ default: '' })],
    ['choice', oneOf(['grid', 'list'], { default: 'grid' })],
    ['json', object({ default: {}, schema })],
  ] as const)('is %s by its declaration, whatever its value is', (kind, definition) => {
    expect(controlKind(definition, [1])).toBe(kind);
  });

  it.each([
    ['boolean', true],
    ['number', 7],
    ['string', 'seven'],
    ['json', { seven: 7 }],
    ['json', undefined],
  ])('is %s by its value where nothing is declared', (kind, value) => {
    expect(controlKind(undefined, value)).toBe(kind);
  });
});
