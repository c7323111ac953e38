import type { FlagStore } from '@halyard/core';
import type { Viewing } from './Viewing.ts';

/** How each store of the page is viewed, from when a tester first asked for it until its overlay is taken away. */
export const viewings: WeakMap<FlagStore, Viewing> = new WeakMap();

/** The names of what a page is viewed with instead of its own; empty while it is viewed as it is. */
export function viewedNames(store: FlagStore): readonly string[] {
  return Object.keys(viewings.get(store)?.getState().changes ?? {});
}
