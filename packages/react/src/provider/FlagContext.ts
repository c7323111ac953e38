import type { FlagStore, FlagView } from '@halyard/core';
import { createContext, type Context } from 'react';

/** What a provider gives to the tree below. */
export interface ProvidedFlags {
  readonly store: FlagStore;
  /** The flags of the subject that this tree is rendered for. */
  readonly view: FlagView;
}

export const FlagContext: Context<ProvidedFlags | undefined> = createContext<ProvidedFlags | undefined>(
  undefined,
);
