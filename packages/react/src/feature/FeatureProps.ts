import type { Catalog } from '@halyard/core';
import type { ReactNode } from 'react';
import type { FlagKey, FlagValue } from '../Register.ts';
import type { Fallback } from './Fallback.ts';
import type { FlagCrash } from './FlagCrash.ts';

/** What `<Feature>` takes: which branches a flag has follows from the kind of its value; several flags have one. */
export type FeatureProps<Flags extends Catalog, Key extends FlagKey<Flags>> = Slots &
  Containment &
  ((OneFlag<Key> & Branches<FlagValue<Key, Flags>>) | AllFlags<Flags> | AnyFlag<Flags>);

interface OneFlag<Key extends string> {
  readonly flag: Key;
  readonly all?: never;
  readonly any?: never;
}

/** Shown while all of several boolean flags are on. */
interface AllFlags<Flags extends Catalog> extends Together {
  readonly all: AtLeastOne<SwitchKey<Flags>>;
  readonly any?: never;
}

/** Shown while any of several boolean flags is on. */
interface AnyFlag<Flags extends Catalog> extends Together {
  readonly any: AtLeastOne<SwitchKey<Flags>>;
  readonly all?: never;
}

interface Together {
  readonly children?: ReactNode;
  readonly flag?: never;
  readonly cases?: never;
  readonly is?: never;
}

type AtLeastOne<Key> = readonly [Key, ...Key[]];

/** The keys of boolean flags; any text where there is no catalog. */
type SwitchKey<Flags extends Catalog> = {
  [Key in FlagKey<Flags>]: [unknown] extends [FlagValue<Key, Flags>]
    ? Key
    : FlagValue<Key, Flags> extends boolean
      ? Key
      : never;
}[FlagKey<Flags>];

interface Slots {
  /** Shown while the flag is off, and in place of a contained branch that threw. Default: nothing. */
  readonly fallback?: Fallback;
  /** Shown until the flag is first known for this subject. Default: what the flag's default says. */
  readonly pending?: ReactNode;
  /** Shown when the flag could not be evaluated. Default: what the flag's default says. */
  readonly error?: ReactNode;
}

/** `contain`: a gated branch that throws takes only itself down. */
type Containment =
  | { readonly contain?: false; readonly onCrash?: never }
  | { readonly contain: true; readonly onCrash?: (crash: FlagCrash) => void };

/** On or off. */
interface Switch<Value> {
  /** Shown while the flag is on; a function gets the value. */
  readonly children?: ReactNode | ((value: Exclude<Value, false>) => ReactNode);
  readonly cases?: never;
  readonly is?: never;
}

/** One branch for each value. */
interface Choice<Value extends string> {
  readonly cases: { readonly [Each in Value]: ReactNode };
  readonly children?: never;
  readonly is?: never;
}

/** A branch for one value alone. */
interface Match<Value> {
  readonly is: Value;
  /** Shown while the flag has this very value. */
  readonly children?: ReactNode;
  readonly cases?: never;
}

/** A branch made of the value. */
interface Rendered<Value> {
  readonly children: (value: Value) => ReactNode;
  readonly cases?: never;
  readonly is?: never;
}

// In tuples, so that a union such as `boolean` is looked at as a whole.
type Branches<Value> = [unknown] extends [Value]
  ? Switch<unknown> | Choice<string> | Match<string | number>
  : [Value] extends [boolean]
    ? Switch<Value>
    : [Value] extends [string]
      ? Choice<Value> | Rendered<Value> | Match<Value>
      : [Value] extends [number]
        ? Rendered<Value> | Match<Value>
        : Rendered<Value>;
