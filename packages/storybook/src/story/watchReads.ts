import type { FlagStore, FlagView } from '@halyard/core';

/** The same store, but it is told which flags are read. Children that load later read later, so each new key is told at once. */
export function watchReads(store: FlagStore, onRead: (key: string) => void): FlagStore {
  const watched = new WeakSet<FlagView>();

  // In place: the store goes on with the very view that it gives out.
  function watch(view: FlagView): FlagView {
    if (watched.has(view)) return view;
    watched.add(view);
    const { flag } = view;
    return Object.assign(view, {
      flag: (key: string) => {
        onRead(key);
        return flag(key);
      },
    });
  }

  return {
    ...store,
    evaluate: (key) => {
      onRead(key);
      return store.evaluate(key);
    },
    subscribe: (key, listener) => {
      onRead(key);
      return store.subscribe(key, listener);
    },
    view: (subject) => watch(store.view(subject)),
  };
}
