import type { FlagDescriptions } from '@halyard/core';
import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type Ref,
} from 'react';
import { FilterChips } from './finding/FilterChips.tsx';
import { findFlags } from './finding/findFlags.ts';
import { SearchField } from './finding/SearchField.tsx';
import { searchedFlags } from './finding/searchedFlags.ts';
import { Tally } from './finding/Tally.tsx';
import { EmptyListHolder } from './list/EmptyListHolder.tsx';
import { FlagList, type FlagListHandle } from './list/FlagList.tsx';
import type { StoreMemory } from './model/PanelMemory.ts';
import { usePanel } from './PanelContext.ts';

interface FlagsViewProps {
  readonly ref: Ref<Pick<FlagListHandle, 'show'>>;
  readonly memory: StoreMemory;
  readonly descriptions: FlagDescriptions;
  readonly announce: (text: string) => void;
}

/** What to look for, and the flags that were found. */
export function FlagsView({ ref, memory, descriptions, announce }: FlagsViewProps): ReactNode {
  const { model } = usePanel();
  const state = useSyncExternalStore(model.subscribe, model.getState);
  const [{ search, filter, sort }, setFinding] = useState(() => ({ ...memory }));
  const searched = useMemo(() => searchedFlags(descriptions), [descriptions]);
  const found = useMemo(
    () => findFlags({ state, search, filter, sort, searched }),
    [state, search, filter, sort, searched],
  );
  const list = useRef<FlagListHandle>(null);
  const isNarrowed = search !== '' || filter !== 'all';

  function find(change: Partial<Pick<StoreMemory, 'search' | 'filter' | 'sort'>>): void {
    Object.assign(memory, change);
    setFinding((before) => ({ ...before, ...change }));
  }

  useImperativeHandle(ref, () => ({
    show: (key) => {
      if (!found.keys.includes(key)) find({ search: '', filter: 'all' });
      // The list may have to be drawn first.
      setTimeout(() => list.current?.show(key));
    },
  }));

  return (
    <>
      <div className="finding">
        <SearchField
          search={search}
          flags={state.keys.length}
          onChange={(text) => find({ search: text })}
          onEnter={() => list.current?.enter()}
        />
        <FilterChips filter={filter} state={state} onChange={(chosen) => find({ filter: chosen })} />
        <Tally
          keys={found.keys}
          all={state.keys.length}
          sort={sort}
          isNarrowed={isNarrowed}
          onSort={(chosen) => find({ sort: chosen })}
          announce={announce}
        />
      </div>
      {found.keys.length > 0 ? (
        <FlagList ref={list} found={found} descriptions={descriptions} />
      ) : (
        <EmptyListHolder
          filter={filter}
          search={search}
          isLoading={filter === 'all' && search === '' && state.status === 'NOT_READY'}
          onClear={() => find({ search: '' })}
          onShowAll={() => find({ filter: 'all' })}
        />
      )}
    </>
  );
}
