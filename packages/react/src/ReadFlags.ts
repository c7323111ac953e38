import type { Catalog, JsonValue } from '@halyard/core';
import type { Widen } from './ReadFlag.ts';
import type { FlagKey, FlagValue } from './Register.ts';

/** How several flags are read: by keys of the catalog, or by any keys with their defaults where there is none. */
export type ReadFlags<Flags extends Catalog> =
  string extends FlagKey<Flags>
    ? <Defaults extends Readonly<Record<string, NonNullable<JsonValue>>>>(
        defaults: Defaults,
      ) => { readonly [Key in keyof Defaults]: Widen<Defaults[Key]> }
    : <const Key extends FlagKey<Flags>>(
        keys: readonly Key[],
        // Mapped from the catalog itself, so that a flag that is declared `@deprecated` shows so where its value is read.
      ) => { readonly [Each in keyof Pick<Flags, Key>]: FlagValue<Each, Flags> };
