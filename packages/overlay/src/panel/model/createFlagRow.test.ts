import { boolean, number, oneOf, string, type Evaluation, type Override } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { flagRows, type FlagRowsInput } from './flagRows.ts';

const override: Override = { value: true, setAt: 0, expiresAt: 1, scope: 'browser' };
const off: Evaluation = { value: false, reason: 'STATIC' };

function input(
  given: Partial<FlagRowsInput> & { readonly evaluations?: Record<string, Evaluation> },
): FlagRowsInput {
  const { evaluations = {}, ...rest } = given;
  return {
    flags: undefined,
    sourceKeys: [],
    overrides: new Map(),
    drafts: new Map(),
    evaluate: (key) => evaluations[key] ?? off,
    allows: () => true,
    ...rest,
  };
}

function kindOf(evaluation: Evaluation): string | undefined {
  return flagRows(input({ sourceKeys: ['flag'], evaluations: { flag: evaluation } }))[0]?.kind;
}

describe('flagRows', () => {
  it('lists declared flags as declared, then those of the source and of the overrides by key, each once', () => {
    const rows = flagRows(
      input({
        flags: { zebra: boolean({ default: false }), apple: boolean({ default: false }) },
        sourceKeys: ['pear', 'apple'],
        overrides: new Map([
          ['fig', override],
          ['zebra', override],
        ]),
      }),
    );
    expect(rows.map(({ key }) => key)).toEqual(['zebra', 'apple', 'fig', 'pear']);
  });

  it('gives a declared flag the control of its declaration', () => {
    const rows = flagRows(
      input({
        flags: {
          one: boolean({ default: false }),
          two: oneOf(['a', 'b'], { default: 'a' }),
          three: number({ default: 1 }),
          four: string({ default: '' }),
        },
      }),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['boolean', 'choice', 'number', 'string']);
  });

  it('gives an undeclared flag the control of its real value', () => {
    expect(kindOf(off)).toBe('boolean');
    expect(kindOf({ value: 3, reason: 'STATIC' })).toBe('number');
    expect(kindOf({ value: 'a', reason: 'STATIC' })).toBe('string');
    expect(kindOf({ value: { a: 1 }, reason: 'STATIC' })).toBe('json');
    expect(kindOf({ value: undefined, reason: 'DEFAULT' })).toBe('json');
    expect(kindOf({ value: 3, reason: 'OVERRIDE', original: off })).toBe('boolean');
  });

  it('takes a key that every object has for undeclared', () => {
    const [row] = flagRows(input({ flags: {}, sourceKeys: ['constructor'] }));
    expect(row?.definition).toBeUndefined();
  });

  it('says who protects a flag', () => {
    const rows = flagRows(
      input({
        flags: { declared: boolean({ default: false, overridable: false }) },
        sourceKeys: ['locked', 'granted', 'ungranted'],
        evaluations: { locked: { ...off, metadata: { overridable: false } } },
        allows: (key) => key === 'granted',
      }),
    );
    expect(rows.map(({ key, permission }) => [key, permission])).toEqual([
      ['declared', 'declared'],
      ['granted', 'allowed'],
      ['locked', 'locked'],
      ['ungranted', 'not-granted'],
    ]);
  });

  it('calls a flag forced only while its override has effect', () => {
    const overrides = new Map([
      ['effective', override],
      ['inert', override],
    ]);
    const evaluations = { effective: { value: true, reason: 'OVERRIDE', original: off } };
    const rows = flagRows(input({ overrides, evaluations }));
    expect(rows.map(({ key, isForced, real }) => [key, isForced, real])).toEqual([
      ['effective', true, off],
      ['inert', false, off],
    ]);
  });

  it('uses a row again if nothing about it is different', () => {
    const before = flagRows(input({ sourceKeys: ['one', 'three', 'two'] }));
    const after = flagRows(
      input({
        sourceKeys: ['one', 'three', 'two'],
        evaluations: { two: { value: true, reason: 'STATIC' } },
        drafts: new Map([['two', 'typed']]),
      }),
      before,
    );
    expect(after.map((row, index) => row === before[index])).toEqual([true, true, false]);
  });
});
