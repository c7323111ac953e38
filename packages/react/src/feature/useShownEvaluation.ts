import type { Evaluation } from '@halyard/core';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { useFlagContext } from '../provider/FlagContext.ts';

/**
 * The evaluation of a flag that a gate shows: a step behind while the branch of the newest one is still loading, so that the
 * old branch stays on screen. Deferred, because React never treats a store's update as a transition.
 */
export function useShownEvaluation(key: string): Evaluation {
  const { store, view } = useFlagContext('Feature');
  const cell = view.flag(key);
  const newest = useSyncExternalStore(cell.subscribe, cell.evaluation, cell.evaluationAtFirst);
  const deferred = useDeferredValue(newest);
  // Nothing of another flag or another subject may stay, not even for one render; and a kill switch acts at once.
  return useDeferredValue(cell) === cell &&
    store.flags?.[key]?.overridable !== false &&
    newest.metadata?.['overridable'] !== false
    ? deferred
    : newest;
}
