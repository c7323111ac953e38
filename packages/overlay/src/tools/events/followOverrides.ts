import type { FlagStore, Override } from '@halyard/core';
import type { LoggedFact } from './LogEvent.ts';

/** Tells what is forced and reset, by whichever tab. Returns its undo. */
export function followOverrides({ state }: FlagStore, add: (fact: LoggedFact) => void): () => void {
  return state.subscribe(({ overrides: now }, { overrides: before }) => {
    if (now === before) return;
    for (const key of before.keys()) if (!now.has(key)) add({ kind: 'reset', key });
    for (const [key, override] of now) {
      const old = before.get(key);
      if (old !== override && textOf(old) !== textOf(override))
        add({ kind: 'forced', key, choice: choiceOf(override) });
    }
  });
}

function choiceOf({ value, simulate }: Override) {
  return simulate ? { simulate } : { value };
}

function textOf(override: Override | undefined): string | undefined {
  return override && JSON.stringify(choiceOf(override));
}
