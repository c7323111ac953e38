import type { PanelState } from '../model/PanelState.ts';
import type { WatchedFilter } from '../watch/WatchedList.ts';
import type { Match } from './Match.ts';
import { matchFlag, scoreFlag, type SearchedFlag } from './matchFlag.ts';

export type FlagFilter = 'all' | 'onPage' | 'forced' | 'starred' | WatchedFilter;
export type FlagSort = 'listed' | 'name' | 'forced' | 'recent';

export interface FindInput {
  readonly state: Pick<PanelState, 'keys' | 'onPage' | 'overridden' | 'starred' | 'watched' | 'recent'>;
  readonly search: string;
  readonly filter: FlagFilter;
  readonly sort: FlagSort;
  readonly searched: (key: string) => SearchedFlag;
}

export interface Found {
  readonly keys: readonly string[];
  /** Where a listed flag was found; the same object each time. `undefined` without a search. */
  readonly matchOf: (key: string) => Match | undefined;
}

/** The flags that a tester looks for: the best matches first, or without a search in the order that was chosen. */
export function findFlags({ state, search, filter, sort, searched }: FindInput): Found {
  const kept = filterKeys(state, filter);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { keys: sortKeys(kept, state, sort), matchOf: () => undefined };
  const matches = new Map<string, Match>();
  return {
    keys: rankKeys(kept, (key) => scoreFlag(searched(key), words)),
    // Only for those on screen.
    matchOf: (key) => {
      const match = matches.get(key) ?? matchFlag(searched(key), words);
      matches.set(key, match);
      return match;
    },
  };
}

function sortKeys(keys: readonly string[], state: FindInput['state'], sort: FlagSort): readonly string[] {
  if (sort === 'name') return keys.toSorted();
  const first = sort === 'forced' ? state.overridden : sort === 'recent' ? state.recent : undefined;
  if (!first) return keys;
  const kept = new Set(keys);
  return [...[...first].filter((key) => kept.has(key)), ...keys.filter((key) => !first.has(key))];
}

/** By score, and those of one score as they were. Scores are few, so nothing has to be compared. */
function rankKeys(keys: readonly string[], scoreOf: (key: string) => number): readonly string[] {
  const ranks = new Map<number, string[]>();
  for (const key of keys) {
    const score = scoreOf(key);
    if (score < 0) continue;
    const rank = ranks.get(score);
    if (rank) rank.push(key);
    else ranks.set(score, [key]);
  }
  return [...ranks].toSorted(([one], [other]) => other - one).flatMap(([, rank]) => rank);
}

function filterKeys(state: FindInput['state'], filter: FlagFilter): readonly string[] {
  if (filter === 'all') return state.keys;
  const kept = keptBy(state, filter);
  const listed = state.keys.filter((key) => kept.has(key));
  // A star outlives its flag: what nobody knows any more is still listed, to be taken off.
  const isListed = new Set(listed);
  return [...listed, ...[...kept].filter((key) => !isListed.has(key))];
}

/** What a filter lets through; nothing as long as nobody watches for it. */
function keptBy(
  { overridden, watched, ...state }: FindInput['state'],
  filter: Exclude<FlagFilter, 'all'>,
): ReadonlySet<string> {
  if (filter === 'forced') return overridden;
  if (filter === 'onPage' || filter === 'starred') return state[filter];
  return watched.find(({ name }) => name === filter)?.keys ?? new Set();
}
