import { describe, expect, it } from 'vitest';
import { matchFlag } from './matchFlag.ts';

const flag = { key: 'new-checkout-layout', words: 'how people pay checkout crew' };

function rangesOf(...search: readonly string[]): unknown {
  return matchFlag(flag, search)?.ranges;
}

function scoreOf(key: string, word: string): number {
  return matchFlag({ key, words: '' }, [word])?.score ?? -Infinity;
}

describe('matchFlag', () => {
  it('says which characters of the key were meant', () => {
    expect(rangesOf('check')).toEqual([[4, 9]]);
    expect(rangesOf('layout', 'new')).toEqual([
      [0, 3],
      [13, 19],
    ]);
  });

  it('finds letters with gaps between them, as long as they come in runs', () => {
    expect(rangesOf('newlay')).toEqual([
      [0, 3],
      [13, 16],
    ]);
    expect(rangesOf('nkl')).toBeUndefined();
  });

  it('prefers the whole key, then the start of a part, then the middle, then the words', () => {
    expect(scoreOf('layout', 'layout')).toBeGreaterThan(scoreOf('layout-new', 'layout'));
    expect(scoreOf('new-layout', 'layout')).toBeGreaterThan(scoreOf('newlayout', 'layout'));
    expect(scoreOf('newlayout', 'layout')).toBeGreaterThan(matchFlag(flag, ['crew'])?.score ?? Infinity);
  });

  it('says when only the description or the owner says so', () => {
    expect(matchFlag(flag, ['crew'])).toMatchObject({ isInWords: true, ranges: [] });
    expect(matchFlag(flag, ['layout'])?.isInWords).toBe(false);
  });

  it('finds nothing when one word is nowhere', () => {
    expect(matchFlag(flag, ['check', 'zeppelin'])).toBeUndefined();
  });
});
