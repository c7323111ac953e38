import type { Catalog } from './Catalog.ts';

/** Words about a flag, for people: kept out of customers' bundles. */
export interface FlagDescription {
  readonly description?: string;
  readonly owner?: string;
  /** Where its backend is told what it is: an `https` address, or a path of this origin. Nothing else becomes a link. */
  readonly link?: string;
}

/** What people should know of each flag, by key. */
export type FlagDescriptions = Readonly<Record<string, FlagDescription>>;

/** Describes declared flags, in a module that only the panel's chunk imports. An unknown key does not compile. */
export function describeFlags<Flags extends Catalog>(
  _flags: Flags,
  descriptions: { readonly [Key in keyof Flags]?: FlagDescription },
): FlagDescriptions {
  return descriptions as FlagDescriptions; // A mapped type with optional keys, read as the record that it is.
}
