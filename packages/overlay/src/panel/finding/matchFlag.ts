import type { Match } from './Match.ts';

/** One flag as it is searched: all in lower case. */
export interface SearchedFlag {
  readonly key: string;
  readonly words: string;
}

const wordStart = /[^a-z0-9]/;

/**
 * Looks for every word of a search in a flag: in its key, best at the start of a part of it; in its description and owner; and
 * last of all as letters of the key with gaps between them. `undefined` when a word is nowhere.
 */
export function matchFlag(flag: SearchedFlag, search: readonly string[]): Match | undefined {
  let score = 0;
  let isInWords = false;
  const ranges: Array<readonly [number, number]> = [];
  for (const word of search) {
    const at = flag.key.indexOf(word);
    if (at >= 0) {
      score += scoreAt(flag.key, at, word);
      ranges.push([at, at + word.length]);
    } else if (flag.words.includes(word)) {
      score += 20;
      isInWords = true;
    } else {
      const found = findLetters(flag.key, word);
      if (!found) return undefined;
      score += 10 - found.length;
      ranges.push(...found);
    }
  }
  return { score, ranges: ranges.toSorted(([one], [other]) => one - other), isInWords };
}

function scoreAt(key: string, at: number, word: string): number {
  if (key.length === word.length) return 200;
  const startsPart = at === 0 || wordStart.test(key[at - 1] ?? '');
  return (startsPart ? 100 : 60) - Math.min(at, 30);
}

/** The letters of `word` in their order, as few runs of them as a greedy look finds. */
function findLetters(key: string, word: string): Array<readonly [number, number]> | undefined {
  const runs: Array<readonly [number, number]> = [];
  let at = 0;
  for (const letter of word) {
    const found = key.indexOf(letter, at);
    if (found < 0) return undefined;
    const last = runs.at(-1);
    if (last && last[1] === found) runs[runs.length - 1] = [last[0], found + 1];
    else runs.push([found, found + 1]);
    at = found + 1;
  }
  // Scattered letters are no match that anybody meant.
  return runs.length * 2 <= word.length + 1 ? runs : undefined;
}
