import type { EvaluationContext, FlagStore, FlagView } from '@halyard/core';
import { createContext, type Context } from 'react';

/** What a provider gives to the tree below. */
export interface ProvidedFlags {
  readonly store: FlagStore;
  /** The flags of the subject that this tree is rendered for. */
  readonly view: FlagView;
  /** Whom the provider was told to render for; other attributes of the same subject may have followed. */
  readonly context?: EvaluationContext | undefined;
}

export const FlagContext: Context<ProvidedFlags | undefined> = createContext<ProvidedFlags | undefined>(
  undefined,
);
