import { warn } from '../errors/warn.ts';
import { version } from '../version.ts';
import type { FlagStore } from './FlagStore.ts';

/**
 * The started stores of a page, at `globalThis[Symbol.for('@halyard/stores')]`: a page may be made of several apps, and one
 * overlay finds them all. `library` belongs to the copy of the library that was there first.
 */
export interface PageStores extends Set<FlagStore> {
  readonly library: { readonly version: string };
  /** Said already that there is another copy. */
  hasWarned?: true;
}

const name = Symbol.for('@halyard/stores');
const library = { version };

/** Lets a page's overlay find a store. Returns its undo. Where there is no page, a server for one, nothing is joined. */
export function joinPage(store: FlagStore): (() => void) | undefined {
  if (!('document' in globalThis)) return undefined;
  const page = globalThis as { [name]?: PageStores };
  if (!page[name]) {
    const value = Object.assign(new Set<FlagStore>(), { library });
    // Not enumerable. A page that forbids new globals goes without.
    Reflect.defineProperty(page, name, { value, configurable: true });
  }
  const stores = page[name];
  if (stores && stores.library !== library && !stores.hasWarned) {
    stores.hasWarned = true;
    warn(
      'HAL-106',
      process.env.NODE_ENV !== 'production' &&
        'there are two copies of @halyard/core on this page — each keeps its own flags and overrides — let the bundler use one',
      stores.library.version,
      version,
    );
  }
  stores?.add(store);
  return () => stores?.delete(store);
}
