import type { FlagSource } from '@halyard/core';
import type { ContextChanges } from './ContextChanges.ts';

export interface ViewingState {
  /** `failed`: nothing came of the latest wish; what was viewed before still is. */
  readonly status: 'off' | 'asking' | 'on' | 'failed';
  /** What the page is viewed with now. Present exactly while it is viewed with anything. */
  readonly changes?: ContextChanges;
  /** What answers for those. */
  readonly source?: FlagSource;
}

/** How a page is viewed with another evaluation context than its own. It goes on while the panel shows other things. */
export interface Viewing {
  readonly getState: () => ViewingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for the flags of that context, and shows the page with them once they are here. */
  readonly view: (changes: ContextChanges) => void;
  readonly stop: () => void;
}
