import type { Absence, Evaluation, FlagSource, SourceChange, Status } from '@halyard/core';

export interface TestSource extends FlagSource {
  /** Changes what the source says, as a backend would. */
  answer(evaluations: Readonly<Record<string, Evaluation>>, status?: Status): void;
}

/** A source in memory, which lists all it has; a flag that it has not is `absence`. */
export function createTestSource(
  initial: Readonly<Record<string, Evaluation>>,
  absence: Absence = 'missing',
): TestSource {
  const listeners = new Set<(change: SourceChange) => void>();
  let evaluations = new Map(Object.entries(initial));
  return {
    name: 'harbour',
    lists: 'all',
    start: () => 'READY',
    setContext: () => 'READY',
    peek: (key) => evaluations.get(key) ?? absence,
    keys: () => evaluations.keys(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {},
    answer: (next, status) => {
      evaluations = new Map(Object.entries(next));
      for (const listener of listeners) listener({ subject: 'ann', ...(status && { status }) });
    },
  };
}
