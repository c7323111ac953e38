import { warn } from '../errors/warn.ts';
import { version } from '../version.ts';
import type { FlagStore } from './FlagStore.ts';

/**
 * The stores of a page, at `globalThis[Symbol.for('@halyard/stores')]`: a page may be made of several apps, and one
 * overlay finds them all.
 */
export interface PageStores extends Set<FlagStore> {
  /** The copy of the library that was there first. Known in development alone. */
  library?: { readonly version: string };
  /** Said already that there is another copy. */
  hasWarned?: true;
}

const name = Symbol.for('@halyard/stores');

/**
 * Lets the overlays of a page find a store. `mountOverlay` does it; apps without an overlay of their own, such as parts of a page
 * that is made of several, call it. Returns its undo. Where there is no page, on a server for one, nothing is joined.
 */
export function joinPage(store: FlagStore): () => void {
  if (!('document' in globalThis)) return () => {};
  const page = globalThis as { [name]?: PageStores };
  const stores: PageStores = page[name] ?? new Set();
  // Not enumerable. On a page that forbids new globals nobody finds it, and nothing breaks.
  Reflect.defineProperty(page, name, { value: stores, configurable: true });
  if (process.env.NODE_ENV !== 'production') warnOfCopies(stores);
  stores.add(store);
  return () => void stores.delete(store);
}

const library = { version };

function warnOfCopies(stores: PageStores): void {
  const { library: first } = Object.assign(stores, { library: stores.library ?? library });
  if (first === library || stores.hasWarned) return;
  stores.hasWarned = true;
  warn(
    'HAL-106',
    'there are two copies of @halyard/core on this page — each goes on with its own code, and customers load it twice — let the bundler use one',
    first.version,
    version,
  );
}
