import type { Evaluation, FlagStore } from '@halyard/core';
import { recall, remember } from '../../shell/remember.ts';
import type { PanelBanner } from '../../tools/ToolHost.ts';
import type { FlagFilter, FlagSort } from '../finding/findFlags.ts';

/** What the panel knows of a store beyond being closed; gone with the page. */
export interface StoreMemory {
  /** What was typed and is not applied, by flag. */
  readonly drafts: Map<string, string>;
  /** What flags really were when the panel was first opened, and for whom. */
  baseline?: { readonly subject: string | undefined; readonly real: ReadonlyMap<string, Evaluation> };
  /** What a tool has the panel say as long as it is so. */
  banner?: PanelBanner | undefined;
  /** In which order flags changed, the latest last, and what they really were then. */
  recency?: { readonly order: Set<string>; readonly values: Map<string, string | undefined> };
  search: string;
  filter: FlagFilter;
  /** Remembered in this browser. */
  sort: FlagSort;
}

export interface PanelMemory {
  readonly of: (store: FlagStore) => StoreMemory;
}

const sortKey = 'halyard:overlay:sort:v1';

/** Makes an empty memory. */
export function createPanelMemory(): PanelMemory {
  const memories = new WeakMap<FlagStore, StoreMemory>();
  // Whatever else may be there lists flags as declared.
  let sort = (recall('localStorage', sortKey) || 'listed') as FlagSort;

  function create(): StoreMemory {
    return {
      drafts: new Map(),
      search: '',
      filter: 'all',
      get sort() {
        return sort;
      },
      set sort(next) {
        sort = next;
        remember('localStorage', sortKey, next);
      },
    };
  }

  return {
    of: (store) => {
      const memory = memories.get(store) ?? create();
      memories.set(store, memory);
      return memory;
    },
  };
}
