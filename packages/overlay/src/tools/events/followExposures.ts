import { reportExposures, type FlagStore } from '@halyard/core';
import type { LoggedFact } from './LogEvent.ts';

/** Readers come and go without the store saying so: they are looked for this often, in milliseconds. */
const lookingPause = 1000;

/**
 * Tells what readers are shown, by the rule of core's `reportExposures`: once for each flag, subject and variant, and never what is
 * pending. What a tester forced or views is told too; an app's own reporter drops or tags it. Returns its undo.
 */
export function followExposures(store: FlagStore, add: (fact: LoggedFact) => void): () => void {
  const report = reportExposures({
    overridden: 'tag',
    onExposure: ({ key, evaluation: { value, variant, original } }) =>
      add({ kind: 'shown', key, value, ...(variant !== undefined && { variant }), isReal: !original }),
  });

  function look(): void {
    const view = store.view(store.state.getState().context.targetingKey);
    for (const key of view.keys()) if (view.flag(key).listeners?.size) report(view, key, undefined);
  }

  const timer = setInterval(look, lookingPause);
  const unfollow = store.state.subscribe(look);
  look();
  return () => {
    clearInterval(timer);
    unfollow();
  };
}
