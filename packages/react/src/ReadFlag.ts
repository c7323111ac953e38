import type { Catalog, Evaluation, JsonValue } from '@halyard/core';
import type { FlagKey, FlagValue } from './Register.ts';

/** How a flag's value is read: by a key of the catalog, or by any key with an explicit default where there is none. */
export type ReadFlag<Flags extends Catalog> =
  string extends FlagKey<Flags>
    ? <Default extends NonNullable<JsonValue>>(key: string, fallback: Default) => Widen<Default>
    : <Key extends FlagKey<Flags>>(key: Key) => FlagValue<Key, Flags>;

/** Like `ReadFlag`, with the whole evaluation. */
export type ReadFlagDetails<Flags extends Catalog> =
  string extends FlagKey<Flags>
    ? <Default extends NonNullable<JsonValue>>(key: string, fallback: Default) => Evaluation<Widen<Default>>
    : <Key extends FlagKey<Flags>>(key: Key) => Evaluation<FlagValue<Key, Flags>>;

/** A default of `false` stands for a boolean flag, not for one that is always `false`. */
export type Widen<Default> = Default extends boolean
  ? boolean
  : Default extends number
    ? number
    : Default extends string
      ? string
      : Default;
