import type { FlagStore } from '@halyard/core';
import { followAnswers } from './followAnswers.ts';
import { followExposures } from './followExposures.ts';
import { followOverrides } from './followOverrides.ts';
import { followValues } from './followValues.ts';
import type { LogEvent, LoggedFact } from './LogEvent.ts';

/** The oldest ones are forgotten beyond this. */
export const mostEvents = 1000;

export interface EventLog {
  /** The newest first; another list after each change. */
  readonly events: () => readonly LogEvent[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
  readonly stop: () => void;
}

/** Writes down what happens to a store's flags from now on: those that the page has read, what is forced, its source. */
export function createEventLog(store: FlagStore, now: () => number = Date.now): EventLog {
  const listeners = new Set<() => void>();
  let events: readonly LogEvent[] = [];
  let count = 0;

  function set(next: readonly LogEvent[]): void {
    events = next;
    for (const listener of listeners) listener();
  }

  function add(fact: LoggedFact): void {
    set([{ ...fact, id: ++count, time: now() }, ...events].slice(0, mostEvents));
  }

  const undos = [
    followOverrides(store, add),
    followValues(store, add),
    followExposures(store, add),
    followAnswers(store, add),
    store.state.subscribe((state, before) => {
      if (state.context !== before.context) add({ kind: 'subject' });
      if (state.status !== before.status) add({ kind: 'status', status: state.status });
    }),
  ];
  return {
    events: () => events,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => set([]),
    stop: () => {
      for (const undo of undos) undo();
    },
  };
}
