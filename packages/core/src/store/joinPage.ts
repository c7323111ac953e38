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

/** Lets a page's overlay find a store. Returns its undo. Where there is no page, on a server for one, nothing is joined. */
export function joinPage(store: FlagStore): (() => void) | undefined {
  if (!('document' in globalThis)) return undefined;
  const page = globalThis as { [name]?: PageStores };
  const stores: PageStores = page[name] ?? Object.assign(new Set<FlagStore>(), { library });
  // Not enumerable. On a page that forbids new globals nobody finds it, and nothing breaks.
  Reflect.defineProperty(page, name, { value: stores, configurable: true });
  if (stores.library !== library && !stores.hasWarned) {
    stores.hasWarned = true;
    warn(
      'HAL-106',
      process.env.NODE_ENV !== 'production' &&
        'there are two copies of @halyard/core on this page — each goes on with its own code, and customers load it twice — let the bundler use one',
      stores.library.version,
      version,
    );
  }
  stores.add(store);
  return () => void stores.delete(store);
}
