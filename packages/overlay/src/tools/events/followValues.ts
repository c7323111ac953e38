import type { FlagStore } from '@halyard/core';
import type { LoggedFact } from './LogEvent.ts';

/** Tells when a flag that the page has read is another one. Peeks, so that looking is no reading. Returns its undo. */
export function followValues(store: FlagStore, add: (fact: LoggedFact) => void): () => void {
  let known = new Map<string, string | undefined>();
  let values = new Map<string, unknown>();

  function look(): void {
    const view = store.view(store.state.getState().context.targetingKey);
    const texts = new Map<string, string | undefined>();
    const next = new Map<string, unknown>();
    for (const key of view.keys()) {
      const { value, reason } = view.peek(key);
      const text = JSON.stringify(value);
      texts.set(key, text);
      next.set(key, value);
      if (known.has(key) && known.get(key) !== text) {
        add({ kind: 'value', key, before: values.get(key), after: value, reason });
      }
    }
    known = texts;
    values = next;
  }

  look();
  return store.state.subscribe(look);
}
