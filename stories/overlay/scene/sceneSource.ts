import type { Evaluation, FlagSource, SourceChange, Status } from '@halyard/core';

/** A backend that does what a story says. */
export interface SceneSource extends FlagSource {
  answer(evaluations: Readonly<Record<string, Evaluation>>, status?: Status): void;
}

/** A source in memory: `status` is how it starts, and `NOT_READY` never settles. */
export function sceneSource(
  initial: Readonly<Record<string, Evaluation>>,
  status: Status = 'READY',
): SceneSource {
  const listeners = new Set<(change: SourceChange) => void>();
  let evaluations = new Map(Object.entries(initial));
  const ask = (): Promise<Status> | Status =>
    status === 'NOT_READY' ? new Promise<Status>(() => {}) : status;
  return {
    name: 'harbour',
    lists: 'all',
    start: ask,
    setContext: ask,
    peek: (key) => evaluations.get(key) ?? (status === 'ERROR' ? 'failed' : 'missing'),
    keys: () => evaluations.keys(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: () => {},
    stop: () => {},
    answer: (next, nextStatus) => {
      evaluations = new Map(Object.entries(next));
      for (const listener of listeners)
        listener({ subject: 'ann', ...(nextStatus && { status: nextStatus }) });
    },
  };
}
