import type { FlagDescriptions } from '@halyard/core';
import { descriptionOf } from './descriptionOf.ts';
import type { FlagRow } from './FlagRow.ts';

export type FlagFilter = 'all' | 'forced';

export interface FilterInput {
  readonly search: string;
  readonly filter: FlagFilter;
  readonly descriptions: FlagDescriptions;
}

/** The rows that a tester looks for: every word of the search is in the key, the description or the owner. */
export function filterFlags(
  rows: readonly FlagRow[],
  { search, filter, descriptions }: FilterInput,
): readonly FlagRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ key, isForced }) => {
    if (filter === 'forced' && !isForced) return false;
    const { description = '', owner = '' } = descriptionOf(descriptions, key) ?? {};
    const text = `${key} ${description} ${owner}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
