import type { Catalog, ValueOf } from '@halyard/core';

/**
 * Says once which catalog an app has, and every key and value is typed from there.
 *
 * @example
 * declare module '@halyard/react' {
 *   interface Register {
 *     flags: typeof flags;
 *   }
 * }
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- apps fill it by declaration merging, which a type alias cannot do
export interface Register {}

/** The catalog that was registered, or any catalog where none was. */
export type RegisteredFlags = Register extends { readonly flags: infer Flags extends Catalog }
  ? Flags
  : Catalog;

/** A key of the catalog; any text where there is no catalog. */
export type FlagKey<Flags extends Catalog = RegisteredFlags> = keyof Flags & string;

/** The type of a flag's value: `'grid' | 'list'`, `boolean`, …; `unknown` where there is no catalog. */
export type FlagValue<Key extends FlagKey<Flags>, Flags extends Catalog = RegisteredFlags> = ValueOf<
  Flags[Key]
>;
