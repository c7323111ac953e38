import type { Evaluation, EvaluationContext, FlagSource, SourceChange, Status } from '@halyard/core';

export interface ContextSource extends FlagSource {
  /** For whom it was started. */
  readonly asked: EvaluationContext | undefined;
  readonly isStopped: boolean;
  /** The backend changes something. */
  change(key: string, evaluation: Evaluation): void;
}

interface ContextSourceOptions {
  readonly status?: Status | Promise<Status>;
  readonly answers: (context: EvaluationContext) => Readonly<Record<string, Evaluation>>;
}

/** A source whose answers depend on the evaluation context, as a backend's do. */
export function createContextSource({ answers, status = 'READY' }: ContextSourceOptions): ContextSource {
  const listeners = new Set<(change: SourceChange) => void>();
  let evaluations = new Map<string, Evaluation>();
  let asked: EvaluationContext | undefined;
  let isStopped = false;
  const ask = (context: EvaluationContext) => {
    asked = context;
    evaluations = new Map(Object.entries(answers(context)));
    return status;
  };
  return {
    name: 'harbour',
    lists: 'all',
    get asked() {
      return asked;
    },
    get isStopped() {
      return isStopped;
    },
    start: ask,
    setContext: ask,
    peek: (key) => evaluations.get(key) ?? 'missing',
    keys: () => evaluations.keys(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      isStopped = true;
    },
    change: (key, evaluation) => {
      evaluations.set(key, evaluation);
      for (const listener of listeners) listener({ subject: asked?.targetingKey, keys: [key] });
    },
  };
}
