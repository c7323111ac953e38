import type { Match } from './Match.ts';

/** One flag as it is searched: all in lower case. */
export interface SearchedFlag {
  readonly key: string;
  readonly words: string;
}

const wordStart = /[^a-z0-9]/;

/**
 * How well a flag fits a search of several words, `-1` when one of them is nowhere: best in its key, at the start of a part of it;
 * then in its description and owner; last of all as letters of the key with gaps between them. Makes nothing: ten thousand
 * flags are asked at every key that is pressed.
 */
export function scoreFlag({ key, words }: SearchedFlag, search: readonly string[]): number {
  let score = 0;
  for (const word of search) {
    const at = key.indexOf(word);
    if (at >= 0) score += scoreAt(key, at, word);
    else if (words.includes(word)) score += 20;
    else {
      const runs = countRuns(key, word);
      if (runs === 0) return -1;
      score += 10 - runs;
    }
  }
  return score;
}

/** Where the words of a search were found in a flag that fits it. */
export function matchFlag({ key, words }: SearchedFlag, search: readonly string[]): Match {
  const ranges: Array<readonly [number, number]> = [];
  let isInWords = false;
  for (const word of search) {
    const at = key.indexOf(word);
    if (at >= 0) ranges.push([at, at + word.length]);
    else if (words.includes(word)) isInWords = true;
    else ranges.push(...findRuns(key, word));
  }
  return { ranges: ranges.toSorted(([one], [other]) => one - other), isInWords };
}

function scoreAt(key: string, at: number, word: string): number {
  if (key.length === word.length) return 200;
  const startsPart = at === 0 || wordStart.test(key[at - 1] ?? '');
  return (startsPart ? 100 : 60) - Math.min(at, 30);
}

/** In how many runs the letters of `word` are in a key; 0 when they are not, or so scattered that nobody meant them. */
function countRuns(key: string, word: string): number {
  let end = -1;
  let runs = 0;
  for (let index = 0; index < word.length; index++) {
    const found = key.indexOf(word.charAt(index), Math.max(0, end));
    if (found < 0) return 0;
    if (found !== end) runs++;
    end = found + 1;
  }
  return runs * 2 <= word.length + 1 ? runs : 0;
}

/** Those runs, as pairs of start and end. */
function findRuns(key: string, word: string): Array<readonly [number, number]> {
  const runs: Array<readonly [number, number]> = [];
  for (const letter of word) {
    const [start = 0, end = 0] = runs.at(-1) ?? [];
    const found = key.indexOf(letter, end);
    if (runs.length > 0 && found === end) runs[runs.length - 1] = [start, found + 1];
    else runs.push([found, found + 1]);
  }
  return runs;
}
