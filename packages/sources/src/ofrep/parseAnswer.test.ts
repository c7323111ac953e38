import { describe, expect, it } from 'vitest';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';

const nothing = new Map();

/** What the entries of an answer are read as. */
function read(...flags: unknown[]): unknown {
  const [[, others], ...named] = parseAnswer({ flags }, nothing)[0] as unknown as [[string, unknown]];
  expect(others).toBe('missing');
  return Object.fromEntries(named);
}

/** An answer that differs by `b` alone. */
function answerWith(b: number): AnswerBody {
  return {
    flags: [
      { key: 'a', value: { deep: [1] } },
      { key: 'b', value: b },
    ],
  };
}

function nest(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

describe('an answer', () => {
  it.each([
    [
      { key: 'a', value: true, reason: 'STATIC' },
      { value: true, reason: 'STATIC' },
    ],
    [
      { key: 'a', value: 1, reason: 'SPLIT', variant: 'one' },
      { value: 1, reason: 'SPLIT', variant: 'one' },
    ],
    [
      { key: 'a', value: 'x', reason: 'FALLTHROUGH' },
      { value: 'x', reason: 'FALLTHROUGH' },
    ],
    [
      { key: 'a', reason: 'DISABLED' },
      { value: undefined, reason: 'DISABLED' },
    ],
    [
      { key: 'a', value: null, reason: 'DEFAULT' },
      { value: undefined, reason: 'DEFAULT' },
    ],
    [
      { key: 'a', value: 0 },
      { value: 0, reason: 'UNKNOWN' },
    ],
    [
      { key: 'a', value: false, reason: 7, variant: 7 },
      { value: false, reason: 'UNKNOWN' },
    ],
  ])('takes %j for an evaluation', (entry, evaluation) => {
    expect(read(entry)).toEqual({ a: evaluation });
  });

  it.each([
    [{ key: 'a', errorCode: 'PARSE_ERROR', errorDetails: 'x' }, 'PARSE_ERROR'],
    [{ key: 'a', errorCode: 'TARGETING_KEY_MISSING' }, 'TARGETING_KEY_MISSING'],
    [{ key: 'a', value: null, reason: 'ERROR', errorCode: 'TYPE_UNHEARD_OF' }, 'TYPE_UNHEARD_OF'],
    [{ key: 'a', value: true, errorCode: { toString: 1 } }, 'GENERAL'],
    [{ key: 'a', value: true, reason: 'STATIC', errorCode: 'GENERAL' }, 'GENERAL'],
  ])('takes %j for a failure, without a value', (entry, errorCode) => {
    expect(read(entry)).toEqual({ a: { value: undefined, reason: 'ERROR', errorCode } });
  });

  it('takes FLAG_NOT_FOUND for a missing flag, even if the list is not complete', () => {
    const flags = [{ key: 'a', errorCode: 'FLAG_NOT_FOUND' }];
    const [answer, , odd] = parseAnswer({ flags, metadata: { complete: false } }, nothing);
    expect([...answer]).toEqual([
      ['', 'withheld'],
      ['a', 'missing'],
    ]);
    expect(odd).toBe('');
  });

  it('keeps primitive metadata only', () => {
    const metadata = { a: 1, b: 'b', overridable: false, d: null, e: {}, f: [] };
    expect(read({ key: 'a', value: 1, metadata })).toEqual({
      a: { value: 1, reason: 'UNKNOWN', metadata: { a: 1, b: 'b', overridable: false } },
    });
    expect(read({ key: 'a', value: 1, metadata: null })).toEqual({ a: { value: 1, reason: 'UNKNOWN' } });
  });

  it.each([
    { key: 'a' },
    { key: 'a', value: 1, metadata: 'locked' },
    { key: 'a', value: JSON.parse(nest(65)) },
  ])('takes %j for nonsense', (entry) => {
    const [answer, , odd] = parseAnswer({ flags: [entry, { key: 'b', value: 1 }] }, nothing);
    expect(answer.get('a')).toBe('failed');
    expect(answer.get('b')).toMatchObject({ value: 1 });
    expect(answer.get('')).toBe('missing');
    expect(odd).toBe('a');
  });

  it.each([
    null,
    1,
    'a',
    true,
    [],
    {},
    { key: 1, value: 1 },
    { key: '', value: 1 },
    { key: 'k'.repeat(300), value: 1 },
  ])('is not complete if it has %j in it', (entry) => {
    const [answer, , odd] = parseAnswer({ flags: [entry] }, nothing);
    expect([...answer]).toEqual([['', 'withheld']]);
    expect(odd).toBe('?');
  });

  it('T18: takes any name for no more than a name', () => {
    const keys = ['__proto__', 'constructor', 'toString'];
    const [answer] = parseAnswer({ flags: keys.map((key) => ({ key, value: 1 })) }, nothing);
    expect([...answer.keys()]).toEqual(['', ...keys]);
    expect(Object.prototype).not.toHaveProperty('value');
    expect(parseAnswer({ flags: [] }, nothing)[0].get('constructor')).toBeUndefined();
  });

  it('takes the last of several entries for a flag, and says so', () => {
    const flags = [1, 2, 3].map((value) => ({ key: 'a', value }));
    const [answer, , odd] = parseAnswer({ flags }, nothing);
    expect(answer.get('a')).toMatchObject({ value: 3 });
    expect(odd).toBe('a, a');
  });

  it('keeps the identity of what did not change', () => {
    const before = parseAnswer(answerWith(1), nothing)[0];
    const now = parseAnswer(answerWith(2), before)[0];
    expect(now.get('a')).toBe(before.get('a'));
    expect(now.get('b')).not.toBe(before.get('b'));
  });

  it.each([
    undefined,
    null,
    1,
    'flags',
    [],
    {},
    { flags: null },
    { flags: 1 },
    { flags: 'a' },
    { flags: {} },
  ])('is not %j', (body) => {
    expect(() => parseAnswer(body as AnswerBody, nothing)).toThrow(TypeError);
  });
});
