import type { FlagStore, ServiceAnswer } from '@halyard/core';
import { followAnswers, type ServiceAnswers } from '@halyard/core/session';

/** What services said about forced flags, for every store of a page, from when the overlay was shown. */
export interface Answers {
  /** Listens for these stores from now on. */
  readonly follow: (stores: readonly FlagStore[]) => void;
  readonly of: (store: FlagStore, key: string) => readonly ServiceAnswer[];
  /** Origins that were sent what is forced, and said nothing of it last time. */
  readonly silent: (store: FlagStore) => readonly string[];
  readonly subscribe: (store: FlagStore, listener: () => void) => () => void;
  readonly stop: () => void;
}

const none: readonly never[] = [];

export function createAnswers(): Answers {
  const followed = new Map<FlagStore, ServiceAnswers>();
  return {
    follow: (stores) => {
      for (const store of stores) if (!followed.has(store)) followed.set(store, followAnswers(store));
    },
    of: (store, key) => followed.get(store)?.of(key) ?? none,
    silent: (store) => followed.get(store)?.silent() ?? none,
    subscribe: (store, listener) => followed.get(store)?.subscribe(listener) ?? (() => {}),
    stop: () => {
      for (const answers of followed.values()) answers.stop();
      followed.clear();
    },
  };
}
