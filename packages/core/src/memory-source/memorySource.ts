import type { Evaluation } from '../Evaluation.ts';
import type { Absence, FlagSource } from '../FlagSource.ts';
import { sameContent } from '../sameContent.ts';

/** What a flag is: an evaluation, or why there is none. */
export type Answer = Evaluation | Absence;

export interface MemorySource extends FlagSource {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Replaces all answers, for everybody. A flag that is not among them is missing from now on. */
  setAnswers(answers: ReadonlyMap<string, Answer>): void;
}

/**
 * A source that carries its answers with it, so that a first render is complete, and whose answers are changed from outside:
 * what tests and stories are made of.
 */
export function memorySource(first: ReadonlyMap<string, Answer>): MemorySource {
  const listeners = new Set<Parameters<FlagSource['subscribe']>[0]>();
  let answers = first;
  let subject: string | undefined;

  const serve: FlagSource['start'] = (context) => {
    subject = context.targetingKey;
    return 'READY';
  };

  return {
    name: 'memory',
    lists: 'all',
    get answers() {
      return answers;
    },
    start: serve,
    setContext: serve,
    peek: (key) => answers.get(key) ?? 'missing',
    // Of what came later a server knew nothing.
    initial: (key) => first.get(key) ?? 'missing',
    keys: () => answers.keys(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setAnswers: (next) => {
      const before = answers;
      answers = next;
      const keys = [...new Set([...before.keys(), ...next.keys()])].filter(
        (key) => !sameContent(before.get(key), next.get(key)),
      );
      if (keys.length > 0) for (const listener of listeners) listener({ subject, keys });
    },
    stop: () => {},
  };
}
