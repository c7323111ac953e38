import { flagError, type EvaluationContext, type FlagStore, type FlagView } from '@halyard/core';
import { createContext, useContext, type Context } from 'react';

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

/** The flags around a component; `reader` is what asks, for the error. */
export function useFlagContext(reader: string | false): ProvidedFlags {
  const flags = useContext(FlagContext);
  if (flags) return flags;
  throw flagError(
    'HAL-201',
    process.env.NODE_ENV !== 'production' &&
      `${reader} has no flags to read — there is no <FlagProvider> above it — render it inside a <FlagProvider>`,
  );
}
