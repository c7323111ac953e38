// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { matchFlag, scoreFlag } from './matchFlag.ts';

const flag = { key: 'new-checkout-layout', words: 'how people pay checkout crew' };

function rangesOf(...search: readonly string[]): unknown {
  return matchFlag(flag, search).ranges;
}

function scoreOf(key: string, word: string): number {
  return scoreFlag({ key, words: '' }, [word]);
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
    expect(scoreFlag(flag, ['newlay'])).toBeGreaterThan(0);
    expect(scoreFlag(flag, ['nkl'])).toBe(-1);
  });

  it('prefers the whole key, then the start of a part, then the middle, then the words', () => {
    expect(scoreOf('layout', 'layout')).toBeGreaterThan(scoreOf('layout-new', 'layout'));
    expect(scoreOf('new-layout', 'layout')).toBeGreaterThan(scoreOf('newlayout', 'layout'));
    expect(scoreOf('newlayout', 'layout')).toBeGreaterThan(scoreFlag(flag, ['crew']));
  });

  it('says when only the description or the owner says so', () => {
    expect(matchFlag(flag, ['crew'])).toMatchObject({ isInWords: true, ranges: [] });
    expect(matchFlag(flag, ['layout']).isInWords).toBe(false);
  });

  it('finds nothing when one word is nowhere', () => {
    expect(scoreFlag(flag, ['check', 'zeppelin'])).toBe(-1);
  });
});
