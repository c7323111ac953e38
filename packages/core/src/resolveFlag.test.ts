// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { FlagDefinition } from './catalog/FlagDefinition.ts';
import type { Evaluation } from './Evaluation.ts';
import type { Absence } from './FlagSource.ts';
import type { OverrideChoice } from './Override.ts';
import type { OnMissing } from './resolveAnswer.ts';
import { resolveFlag } from './resolveFlag.ts';
import { shopFlags } from './testing/shopFlags.ts';

const on: Evaluation = { value: true, reason: 'STATIC' };

function resolve(
  answer: Evaluation | Absence,
  { definition = shopFlags.checkout, override, onMissing = 'default' }: Options = {},
): Evaluation {
  return resolveFlag({ definition: definition ?? undefined, answer, onMissing }, override);
}
interface Options {
  definition?: FlagDefinition | null;
  override?: OverrideChoice;
  onMissing?: OnMissing;
}

describe('resolveFlag', () => {
  it('takes what the source says', () => {
    expect(resolve(on)).toBe(on);
  });

  it('lets an override win, and says what it hides', () => {
    expect(resolve(on, { override: { value: false } })).toEqual({
      value: false,
      reason: 'OVERRIDE',
      original: on,
    });
  });

  it('keeps an override out of a flag that is declared not overridable', () => {
    const answer = { value: false, reason: 'STATIC' };
    expect(resolve(answer, { definition: shopFlags.payments, override: { value: true } })).toBe(answer);
  });

  it('keeps an override out of a flag that the backend locked, even when its value is bad', () => {
    const locked = { value: true, reason: 'STATIC', metadata: { overridable: false } };
    expect(resolve(locked, { override: { value: false } })).toBe(locked);
    const bad = resolve({ ...locked, value: 'yes' }, { override: { value: true } });
    expect(bad).toEqual({
      value: false,
      reason: 'ERROR',
      errorCode: 'TYPE_MISMATCH',
      metadata: { overridable: false },
    });
  });

  it('ignores a forced value of the wrong kind, and one that is no variant', () => {
    expect(resolve(on, { override: { value: 'yes' } })).toBe(on);
    const grid = { value: 'grid', reason: 'STATIC' };
    expect(resolve(grid, { definition: shopFlags.layout, override: { value: 'table' } })).toBe(grid);
  });

  it('compares a forced value with the real one where no declaration says the kind', () => {
    expect(resolve(on, { definition: null, override: { value: 'yes' } })).toBe(on);
    expect(resolve(on, { definition: null, override: { value: false } }).value).toBe(false);
    expect(resolve('missing', { definition: null, override: { value: 'yes' } }).value).toBe('yes');
  });

  it.each([
    [
      'pending',
      { value: false, reason: 'OVERRIDE', errorCode: 'PROVIDER_NOT_READY', pending: true, original: on },
    ],
    ['error', { value: false, reason: 'OVERRIDE', errorCode: 'GENERAL', original: on }],
    ['missing', { value: false, reason: 'OVERRIDE', errorCode: 'FLAG_NOT_FOUND', original: on }],
  ] as const)('simulates %s', (simulate, expected) => {
    expect(resolve(on, { override: { simulate }, onMissing: 'on' })).toEqual(expected);
  });

  it.each([
    ['a wrong kind', shopFlags.checkout, 'yes', 'TYPE_MISMATCH'],
    ['no variant', shopFlags.layout, 'table', 'PARSE_ERROR'],
    ['a number as a text', shopFlags.layout, 1, 'TYPE_MISMATCH'],
    ['a number out of bounds', shopFlags['max-items'], 1000, 'PARSE_ERROR'],
    ['a number below its bounds', shopFlags['max-items'], 0, 'PARSE_ERROR'],
    ['no finite number', shopFlags['max-items'], Number.NaN, 'TYPE_MISMATCH'],
    ['what the schema rejects', shopFlags.banner, { text: 1 }, 'PARSE_ERROR'],
    ['null for an object', shopFlags.banner, null, 'TYPE_MISMATCH'],
    ['no text', shopFlags.headline, 5, 'TYPE_MISMATCH'],
  ])('uses the default for %s, and says so', (_, definition, value, errorCode) => {
    const evaluation = resolve({ value, reason: 'STATIC' }, { definition });
    expect(evaluation).toEqual({ value: definition.default, reason: 'ERROR', errorCode });
  });

  it('uses what a schema made of the value', () => {
    const answer = { value: { text: 'sale', extra: 1 }, reason: 'STATIC', variant: 'sale' };
    const evaluation = resolve(answer, { definition: shopFlags.banner });
    expect(evaluation).toEqual({ value: { text: 'sale' }, reason: 'STATIC', variant: 'sale' });
  });

  it('uses the default where the backend leaves the value to the code', () => {
    expect(resolve({ value: undefined, reason: 'STATIC' })).toEqual({ value: false, reason: 'DEFAULT' });
    const failed = { value: undefined, reason: 'ERROR', errorCode: 'GENERAL' } as const;
    expect(resolve(failed)).toEqual({ ...failed, value: false });
  });

  it.each([
    ['pending', { reason: 'DEFAULT', errorCode: 'PROVIDER_NOT_READY', pending: true }],
    ['missing', { reason: 'DEFAULT', errorCode: 'FLAG_NOT_FOUND' }],
    ['withheld', { reason: 'DEFAULT', errorCode: 'FLAG_NOT_FOUND' }],
    ['failed', { reason: 'ERROR', errorCode: 'GENERAL' }],
  ] as const)('tells %s apart', (absence, expected) => {
    expect(resolve(absence)).toEqual({ value: false, ...expected });
  });

  it('turns a missing flag on or off only if the backend listed all it has', () => {
    expect(resolve('missing', { onMissing: 'on' }).value).toBe(true);
    expect(resolve('missing', { onMissing: 'on', definition: null }).value).toBe(true);
    expect(resolve('missing', { onMissing: 'off', definition: null }).value).toBe(false);
    for (const absence of ['pending', 'withheld', 'failed'] as const) {
      expect(resolve(absence, { onMissing: 'on' }).value, absence).toBe(false);
    }
  });

  it('never decides a missing flag that is not boolean', () => {
    expect(resolve('missing', { onMissing: 'on', definition: shopFlags.layout }).value).toBe('grid');
  });
});
