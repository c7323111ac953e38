import type { Absence, Evaluation, FlagSource, JsonValue } from '@halyard/core';
import { ChangeListeners } from './ChangeListeners.ts';

export interface StaticSource extends FlagSource {
  /** Replaces all values; flags that are not among them are missing from now on. */
  setValues(values: StaticValues): void;
}

/** The value of each flag by its key. */
export type StaticValues = Readonly<Record<string, JsonValue>>;

/**
 * A source that carries its values with it, the same for everybody: for stories, tests, flags fixed at build time, or a
 * server that has asked already. It is known before `start`, so a first server render is complete.
 *
 * @example staticSource({ 'new-checkout': true, layout: 'grid' })
 */
export function staticSource(values: StaticValues): StaticSource {
  const listeners = new ChangeListeners();
  const first = evaluate(values);
  let evaluations = first;
  let subject: string | undefined;
  let isStopped = false;

  const serve: FlagSource['start'] = (context) => {
    isStopped = false;
    subject = context.targetingKey;
    return evaluations === first ? undefined : 'READY';
  };

  return {
    name: 'static',
    lists: 'all',
    start: serve,
    setContext: serve,
    peek: (key) => find(evaluations, key),
    // Of what came later the server knew nothing.
    initial: (key) => find(first, key),
    keys: () => evaluations.keys(),
    subscribe: listeners.subscribe,
    setValues: (next) => {
      const before = evaluations;
      evaluations = evaluate(next, before);
      const keys = [...new Set([...before.keys(), ...evaluations.keys()])].filter(
        (key) => before.get(key) !== evaluations.get(key),
      );
      if (!isStopped) listeners.tell({ subject, status: 'READY', keys });
    },
    stop: () => {
      isStopped = true;
    },
  };
}

// A map: no key is found that was not given (`constructor`, `__proto__`). What is as it was before stays the same object.
function evaluate(
  values: StaticValues,
  before?: ReadonlyMap<string, Evaluation>,
): ReadonlyMap<string, Evaluation> {
  const evaluations = new Map<string, Evaluation>();
  for (const [key, value] of Object.entries(values)) {
    const last = before?.get(key);
    evaluations.set(key, last && last.value === value ? last : { value, reason: 'STATIC' });
  }
  return evaluations;
}

function find(evaluations: ReadonlyMap<string, Evaluation>, key: string): Evaluation | Absence {
  return evaluations.get(key) ?? 'missing';
}
