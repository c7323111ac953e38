// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { FlagRecordInput } from './FlagRecordInput.ts';
import { parseFlagRecordInput } from './parseFlagRecordInput.ts';

describe('parseFlagRecordInput', () => {
  it('makes a boolean flag of a key alone, off for everyone', () => {
    expect(parseFlagRecordInput({ key: 'new-checkout', kind: 'boolean' })).toEqual({
      key: 'new-checkout',
      kind: 'boolean',
      description: '',
      owner: '',
      variants: { on: true, off: false },
      onVariant: 'on',
      offVariant: 'off',
      enabled: false,
      strategies: [],
      overridable: true,
      exposeToTesters: true,
      secret: false,
    });
  });

  it.each<[string, FlagRecordInput, string]>([
    ['an empty key', { key: '', kind: 'boolean' }, 'HAL-704'],
    ['a key that breaks lines', { key: 'a\r\nb', kind: 'boolean' }, 'HAL-704'],
    ['a key that is too long', { key: 'x'.repeat(129), kind: 'boolean' }, 'HAL-704'],
    ['no variants for a text', { key: 'layout', kind: 'string' }, 'HAL-704'],
    ['a variant of the prototype', { key: 'a', kind: 'boolean', onVariant: 'toString' }, 'HAL-704'],
    [
      'a value of another kind',
      { key: 'size', kind: 'number', variants: { few: 8, many: '24' }, onVariant: 'many', offVariant: 'few' },
      'HAL-704',
    ],
    [
      'a list where an object belongs',
      { key: 'note', kind: 'object', variants: { a: [] }, onVariant: 'a', offVariant: 'a' },
      'HAL-704',
    ],
    [
      'an unknown strategy',
      { key: 'a', kind: 'boolean', strategies: [{ name: 'Foo', parameters: {} }] },
      'HAL-720',
    ],
  ])('refuses %s', (_what, input, code) => {
    expect(() => parseFlagRecordInput(input)).toThrow(code);
  });
});
