// @vitest-environment node
import {
  boolean,
  number,
  oneOf,
  string,
  type Access,
  type Evaluation,
  type FlagDefinition,
  type Override,
} from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { createFlagRow, isSameRow, type FlagRowInput } from './createFlagRow.ts';
import type { FlagRow } from './FlagRow.ts';

const override: Override = { value: true, setAt: 0, expiresAt: 1, scope: 'browser' };
const off: Evaluation = { value: false, reason: 'STATIC' };

const answers: FlagRow['answers'] = [];

function row(given: Partial<FlagRowInput> = {}, key = 'flag'): FlagRow {
  return createFlagRow(key, {
    flags: undefined,
    evaluation: off,
    access: createTestAccess(),
    override: undefined,
    readers: undefined,
    drift: undefined,
    answers,
    isStarred: false,
    draft: undefined,
    ...given,
  });
}

function held(state: Access['state']): Pick<FlagRowInput, 'access'> {
  return { access: createTestAccess({ state }, ['flag']) };
}

describe('a row', () => {
  it('has the control of its declaration', () => {
    const kinds: FlagDefinition[] = [
      boolean({ default: false }),
      oneOf(['a', 'b'], { default: 'a' }),
      number({ default: 1 }),
      string({ default: '' }),
    ] as FlagDefinition[];
    expect(kinds.map((flag) => row({ flags: { flag } }).kind)).toEqual([
      'boolean',
      'choice',
      'number',
      'string',
    ]);
  });

  it('has the control of its real value where it is not declared', () => {
    expect(row().kind).toBe('boolean');
    expect(row({ evaluation: { value: { a: 1 }, reason: 'STATIC' } }).kind).toBe('json');
    expect(row({ evaluation: { value: undefined, reason: 'DEFAULT' } }).kind).toBe('json');
    expect(row({ evaluation: { value: 3, reason: 'OVERRIDE', original: off } }).kind).toBe('boolean');
  });

  it('takes a key that every object has for undeclared', () => {
    expect(row({ flags: {} }, 'constructor').definition).toBeUndefined();
  });

  it('says who protects a flag', () => {
    const declared = { flag: boolean({ default: false, overridable: false }) };
    expect(row({ flags: declared }).permission).toBe('declared');
    expect(row({ evaluation: { ...off, metadata: { overridable: false } } }).permission).toBe('locked');
    expect(row({ access: createTestAccess({}, ['flag']) }).permission).toBe('not-granted');
    expect(row({ access: undefined }).permission).toBe('not-granted');
    expect(row().permission).toBe('allowed');
  });

  it('says that a permission rests or is being checked, and not that it covers too little', () => {
    expect(row(held('ended')).permission).toBe('resting');
    expect(row(held('checking')).permission).toBe('checking');
    // Who cannot be forced whatever the permission says is protected all the same.
    const declared = { flag: boolean({ default: false, overridable: false }) };
    expect(row({ flags: declared, ...held('ended') }).permission).toBe('declared');
  });

  it('knows why what was typed is no value', () => {
    const flags = { flag: number({ default: 1, min: 0, max: 9 }) };
    const real: Evaluation = { value: 1, reason: 'STATIC' };
    expect(row({ flags, evaluation: real, draft: 'x' }).problem).toEqual({ code: 'not-a-number' });
    expect(row({ flags, evaluation: real, draft: '10' }).problem).toMatchObject({ code: 'out-of-range' });
    expect(row({ flags, evaluation: real, draft: '' }).problem).toBeUndefined();
    expect(row({ flags, evaluation: real }).problem).toBeUndefined();
  });

  it('is forced only while its override has effect', () => {
    expect(row({ override }).isForced).toBe(false);
    const evaluation = { value: true, reason: 'OVERRIDE', original: off };
    // Viewed with another evaluation context, it is not forced.
    expect(row({ evaluation })).toMatchObject({ isForced: false, real: off });
    expect(row({ override, evaluation })).toMatchObject({ isForced: true, real: off });
  });

  it('is the same only while nothing about it is different', () => {
    expect(isSameRow(row(), row({ evaluation: { ...off } }))).toBe(true);
    for (const change of [
      { override },
      { access: undefined },
      { readers: 0 },
      { drift: 'changed' as const },
      { answers: [{ service: 'pricing', key: 'flag', outcome: 'applied' as const }] },
      { isStarred: true },
      { draft: '' },
      { evaluation: { ...off, variant: 'off' } },
    ]) {
      expect(isSameRow(row(), row(change)), JSON.stringify(change)).toBe(false);
    }
  });
});
