import type { Absence, Catalog, Evaluation, FlagSource } from '@halyard/core';

/** What a flag is in a test: an evaluation, or why there is none. */
export type Answer = Evaluation | Absence;

export interface SettableSource extends FlagSource {
  /** Changes what one flag is, for everybody. */
  answer(key: string, answer: Answer): void;
}

/**
 * A source that carries its values with it, so that a first render is complete, and whose values a test changes.
 * Declared flags that it was given no value for have their default.
 */
export function settableSource(flags: Catalog, values: Readonly<Record<string, unknown>>): SettableSource {
  const listeners = new Set<Parameters<FlagSource['subscribe']>[0]>();
  // A map: no key is found that was not declared or given (`constructor`, `__proto__`).
  const first = new Map<string, Answer>([
    ...Object.keys(flags).map((key) => [key, { value: undefined, reason: 'DEFAULT' }] as const),
    ...Object.entries(values).map(([key, value]) => [key, valueOf(value)] as const),
  ]);
  const answers = new Map(first);
  let subject: string | undefined;

  const serve: FlagSource['start'] = (context) => {
    subject = context.targetingKey;
    return 'READY';
  };

  return {
    name: 'test',
    lists: 'all',
    start: serve,
    setContext: serve,
    peek: (key) => answers.get(key) ?? 'missing',
    initial: (key) => first.get(key) ?? 'missing',
    keys: () => answers.keys(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    answer: (key, answer) => {
      answers.set(key, answer);
      for (const listener of listeners) listener({ subject, keys: [key] });
    },
    stop: () => {},
  };
}

/** What a flag is that a test gives a value. */
export function valueOf(value: unknown): Evaluation {
  return { value, reason: 'STATIC' };
}
