import { setOverrides } from '@halyard/core/overrides';
import type { FlagStore } from '@halyard/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nextStep } from './bisection.ts';
import { bisectionOf, type Search } from './Search.ts';
import { searchStorage } from './searchStorage.ts';

export interface SearchControl {
  readonly search: Search | undefined;
  /** It was begun before a reload. */
  readonly isResumed: boolean;
  /** Goes on to another state of the search, and forces what is to be tried there. */
  readonly go: (search: Search) => void;
  /** Ends the search: forces all again, or all but those in `without`. */
  readonly end: (without?: readonly string[]) => void;
}

/** Runs a search on a store. However it ends, what was forced before is forced again; only a reload lets it go on. */
export function useSearch(store: FlagStore): SearchControl {
  const storage = useMemo(() => searchStorage(store.access?.audience ?? 'default'), [store]);
  const [search, setSearch] = useState(storage.read);
  const [isResumed] = useState(search !== undefined);
  const running = useRef(search);

  function keep(next: Search | undefined): void {
    running.current = next;
    storage.write(next);
    setSearch(next);
  }

  useEffect(
    () => () => {
      if (!running.current) return;
      setOverrides(store, running.current.overrides);
      storage.write(undefined);
    },
    [store, storage],
  );

  return {
    search,
    isResumed,
    go: (next) => {
      keep(next);
      const { force, culprits } = nextStep(bisectionOf(next));
      const tried = new Set(force ?? culprits);
      setOverrides(store, new Map([...next.overrides].filter(([key]) => tried.has(key))));
    },
    end: (without = []) => {
      const { overrides } = search ?? store.state.getState();
      keep(undefined);
      setOverrides(store, new Map([...overrides].filter(([key]) => !without.includes(key))));
    },
  };
}
