import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parseAnswer.ts';

/** What the entries of an answer are read as. */
function read(...flags: unknown[]): unknown {
  return Object.fromEntries(parseAnswer({ flags }, undefined).answer.flags);
}

/** An answer that differs by `b` alone. */
function answerWith(b: number): unknown {
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
    [{ key: 'a', value: null, reason: 'ERROR', errorCode: 'TYPE_UNHEARD_OF' }, 'GENERAL'],
    [{ key: 'a', value: true, reason: 'STATIC', errorCode: 'GENERAL' }, 'GENERAL'],
  ])('takes %j for a failure, without a value', (entry, errorCode) => {
    expect(read(entry)).toEqual({ a: { value: undefined, reason: 'ERROR', errorCode } });
  });

  it('takes FLAG_NOT_FOUND for a missing flag, even if the list is not complete', () => {
    const flags = [{ key: 'a', errorCode: 'FLAG_NOT_FOUND' }];
    const { answer, odd } = parseAnswer({ flags, metadata: { complete: false } }, undefined);
    expect(answer).toEqual({ flags: new Map([['a', 'missing']]), absence: 'withheld' });
    expect(odd).toEqual([]);
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
    const { answer, odd } = parseAnswer({ flags: [entry, { key: 'b', value: 1 }] }, undefined);
    expect(answer.flags.get('a')).toBe('failed');
    expect(answer.flags.get('b')).toMatchObject({ value: 1 });
    expect(answer.absence).toBe('missing');
    expect(odd).toEqual(['a']);
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
    const { answer, odd } = parseAnswer({ flags: [entry] }, undefined);
    expect(answer).toEqual({ flags: new Map(), absence: 'withheld' });
    expect(odd).toHaveLength(1);
  });

  it('T18: takes any name for no more than a name', () => {
    const keys = ['__proto__', 'constructor', 'toString'];
    const { answer } = parseAnswer({ flags: keys.map((key) => ({ key, value: 1 })) }, undefined);
    expect([...answer.flags.keys()]).toEqual(keys);
    expect(Object.prototype).not.toHaveProperty('value');
    expect(parseAnswer({ flags: [] }, undefined).answer.flags.get('constructor')).toBeUndefined();
  });

  it('takes the last of several entries for a flag, and says so', () => {
    const flags = [1, 2, 3].map((value) => ({ key: 'a', value }));
    const { answer, odd } = parseAnswer({ flags }, undefined);
    expect(answer.flags.get('a')).toMatchObject({ value: 3 });
    expect(odd).toEqual(['a', 'a']);
  });

  it('keeps the identity of what did not change', () => {
    const before = parseAnswer(answerWith(1), undefined).answer;
    const now = parseAnswer(answerWith(2), before).answer;
    expect(now.flags.get('a')).toBe(before.flags.get('a'));
    expect(now.flags.get('b')).not.toBe(before.flags.get('b'));
  });

  it.each([undefined, null, 1, 'flags', [], {}, { flags: null }, { flags: {} }])('is not %j', (body) => {
    expect(() => parseAnswer(body, undefined)).toThrow(SyntaxError);
  });
});
