import type { EvaluationContext, FlagStore, FlagStoreOptions } from '@halyard/core';
import type { ReactNode } from 'react';

/** Either a store of the app's own, or the options of one that the provider makes; never both. */
export type FlagProviderProps = (GivenStore | OwnStore) & { readonly children?: ReactNode };

type GivenStore = {
  readonly [Option in Exclude<keyof FlagStoreOptions, 'context'>]?: never;
} & {
  readonly store: FlagStore;
  /** Whom the tree is rendered for, compared by content. Default: whomever the store is evaluated for. */
  readonly context?: EvaluationContext | undefined;
};

/** Read once, when the provider is mounted; only `context` is followed. */
type OwnStore = FlagStoreOptions & { readonly store?: never };
