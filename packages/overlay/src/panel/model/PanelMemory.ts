import type { Evaluation, FlagStore } from '@halyard/core';
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
  search: string;
  filter: FlagFilter;
  sort: FlagSort;
}

export interface PanelMemory {
  readonly of: (store: FlagStore) => StoreMemory;
}

/** Makes an empty memory. */
export function createPanelMemory(): PanelMemory {
  const memories = new WeakMap<FlagStore, StoreMemory>();
  return {
    of: (store) => {
      const memory = memories.get(store) ?? { drafts: new Map(), search: '', filter: 'all', sort: 'listed' };
      memories.set(store, memory);
      return memory;
    },
  };
}
