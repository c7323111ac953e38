import type { Catalog, FlagStore, FlagView } from '@halyard/core';
import { requireDeclared } from './requireDeclared.ts';

/** The same store, but whoever reads a flag that its catalog does not declare gets HAL-801 instead of `undefined`. */
export function strictStore<Flags extends Catalog>(flags: Flags, store: FlagStore<Flags>): FlagStore<Flags> {
  const guarded = new WeakSet<FlagView>();

  // In place: the store goes on with the very view that it gives out.
  function guard(view: FlagView): FlagView {
    if (guarded.has(view)) return view;
    guarded.add(view);
    const { flag } = view;
    return Object.assign(view, {
      flag: (key: string) => {
        requireDeclared(flags, key);
        return flag(key);
      },
    });
  }

  return {
    ...store,
    evaluate: (key) => {
      requireDeclared(flags, key);
      return store.evaluate(key);
    },
    subscribe: (key, listener) => {
      requireDeclared(flags, key);
      return store.subscribe(key, listener);
    },
    view: (subject) => guard(store.view(subject)),
  };
}
