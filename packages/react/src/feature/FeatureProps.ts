import type { Catalog } from '@halyard/core';
import type { ReactNode } from 'react';
import type { FlagKey, FlagValue } from '../Register.ts';
import type { FlagCrash } from './FlagCrash.ts';

/** What `<Feature>` takes for a flag: which branches there are follows from the kind of its value. */
export type FeatureProps<Flags extends Catalog, Key extends FlagKey<Flags>> = {
  readonly flag: Key;
} & Slots &
  Containment &
  Branches<FlagValue<Key, Flags>>;

interface Slots {
  /** Shown while the flag is off, and in place of a contained branch that threw. Default: nothing. */
  readonly fallback?: Fallback;
  /** Shown until the flag is first known for this subject. Default: what the flag's default says. */
  readonly pending?: ReactNode;
  /** Shown when the flag could not be evaluated. Default: what the flag's default says. */
  readonly error?: ReactNode;
}

export type Fallback = ReactNode | ((crash: FlagCrash | undefined) => ReactNode);

/** `contain`: a gated branch that throws takes only itself down. */
type Containment =
  | { readonly contain?: false; readonly onCrash?: never }
  | { readonly contain: true; readonly onCrash?: (crash: FlagCrash) => void };

/** On or off. */
interface Switch<Value> {
  /** Shown while the flag is on; a function gets the value. */
  readonly children?: ReactNode | ((value: Exclude<Value, false>) => ReactNode);
  readonly cases?: never;
}

/** One branch for each value. */
interface Choice<Value extends string> {
  readonly cases: { readonly [Each in Value]: ReactNode };
  readonly children?: never;
}

/** A branch made of the value. */
interface Rendered<Value> {
  readonly children: (value: Value) => ReactNode;
  readonly cases?: never;
}

// In tuples, so that a union such as `boolean` is looked at as a whole.
type Branches<Value> = [unknown] extends [Value]
  ? Switch<unknown> | Choice<string>
  : [Value] extends [boolean]
    ? Switch<Value>
    : [Value] extends [string]
      ? Choice<Value> | Rendered<Value>
      : Rendered<Value>;
