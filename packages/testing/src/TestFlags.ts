import type { Catalog, EvaluationContext, FlagStore, ValueOf } from '@halyard/core';
import type { ReactNode } from 'react';

/** Values by flag; a flag that is left out has its default. */
export type FlagValues<Flags extends Catalog> = {
  readonly [Key in keyof Flags]?: ValueOf<Flags[Key]>;
};

/** The keys of the flags that are on or off. */
export type BooleanKey<Flags extends Catalog> = {
  [Key in keyof Flags & string]: [ValueOf<Flags[Key]>] extends [boolean] ? Key : never;
}[keyof Flags & string];

export interface TestFlagsOptions<Flags extends Catalog> {
  /** The catalog of the app. */
  readonly flags: Flags;
  /** What flags are at first. Default: their declared defaults. */
  readonly values?: FlagValues<NoInfer<Flags>> | undefined;
  /** Whom flags are evaluated for. Default: nobody in particular. */
  readonly context?: EvaluationContext | undefined;
  /** Throws when a flag is named that is not declared, or given a value that it cannot have. Default `true`. */
  readonly strict?: boolean | undefined;
}

/** The flags of one test: a store of their own, and what changes them. */
export interface TestFlags<Flags extends Catalog> {
  /** Shared with no other test; to be given to what is not rendering, such as a loader. */
  readonly store: FlagStore<Flags>;
  /** Provides the flags to what is rendered inside, for `renderHook` and the like. */
  readonly wrapper: (props: { readonly children?: ReactNode }) => ReactNode;
  /** Gives a flag another value, and lets React finish. */
  readonly set: <Key extends keyof Flags & string>(key: Key, value: ValueOf<Flags[Key]>) => void;
  /** Turns a boolean flag to the other side, and lets React finish. */
  readonly flip: (key: BooleanKey<Flags>) => void;
  /** Lets a flag be without a value, for the other slots of a gate: until it is set again. */
  readonly simulate: (key: keyof Flags & string, what: 'pending' | 'error' | 'missing') => void;
}
