import { callListener, type SourceChange } from '@halyard/core';

/** Who hears of a source's changes. */
export class ChangeListeners {
  readonly #listeners = new Set<(change: SourceChange) => void>();

  // Arrow functions: a source hands them on as they are.
  readonly subscribe = (listener: (change: SourceChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly tell = (change: SourceChange): void => {
    for (const listener of this.#listeners) callListener(() => listener(change));
  };
}
