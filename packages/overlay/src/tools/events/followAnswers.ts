import type { FlagStore } from '@halyard/core';
import type { LoggedFact } from './LogEvent.ts';

/** Tells what services say about what is forced; whoever listened before still does. Returns its undo. */
export function followAnswers(store: FlagStore, add: (fact: LoggedFact) => void): () => void {
  const before = store.onAnswer;
  const hear: NonNullable<FlagStore['onAnswer']> = (report, origin) => {
    before?.(report, origin);
    add({ kind: 'answer', origin, report });
  };
  store.onAnswer = hear;
  return () => {
    if (store.onAnswer === hear) store.onAnswer = before;
  };
}
