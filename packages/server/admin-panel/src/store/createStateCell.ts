export interface StateCell<State> {
  readonly getState: () => State;
  readonly setState: (change: (state: State) => State) => void;
  /** Answers its undo. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** One immutable value with listeners, in the shape `useSyncExternalStore` reads. */
export function createStateCell<State>(initial: State): StateCell<State> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => current,
    setState(change) {
      const next = change(current);
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
