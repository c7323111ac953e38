import type { FlagDescriptions } from '@halyard/core';
import { descriptionOf } from './descriptionOf.ts';
import type { SearchedFlag } from './matchFlag.ts';

/** Prepares flags for being searched, each once: ten thousand are searched at every key that is pressed. */
export function searchedFlags(descriptions: FlagDescriptions): (key: string) => SearchedFlag {
  const prepared = new Map<string, SearchedFlag>();
  return (key) => {
    let flag = prepared.get(key);
    if (!flag) {
      const { description = '', owner = '' } = descriptionOf(descriptions, key) ?? {};
      flag = { key: key.toLowerCase(), words: `${description} ${owner}`.toLowerCase() };
      prepared.set(key, flag);
    }
    return flag;
  };
}
