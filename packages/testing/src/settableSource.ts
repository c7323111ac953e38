import type { Catalog, Evaluation, FlagSource } from '@halyard/core';
import { memorySource, type Answer } from '@halyard/core/memory-source';

export interface SettableSource extends FlagSource {
  /** Changes what one flag is, for everybody. */
  answer(key: string, answer: Answer): void;
}

/**
 * A source that carries its values with it, so that a first render is complete, and whose values a test changes.
 * Declared flags that it was given no value for have their default.
 */
export function settableSource(flags: Catalog, values: Readonly<Record<string, unknown>>): SettableSource {
  const source = memorySource(
    // A map: no key is found that was not declared or given (`constructor`, `__proto__`).
    new Map<string, Answer>([
      ...Object.keys(flags).map((key) => [key, { value: undefined, reason: 'DEFAULT' }] as const),
      ...Object.entries(values).map(([key, value]) => [key, valueOf(value)] as const),
    ]),
  );
  return {
    ...source,
    name: 'test',
    answer: (key, answer) => source.setAnswers(new Map(source.answers).set(key, answer)),
  };
}

/** What a flag is that a test gives a value. */
export function valueOf(value: unknown): Evaluation {
  return { value, reason: 'STATIC' };
}
