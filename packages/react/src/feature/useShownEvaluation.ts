import type { Evaluation, FlagCell } from '@halyard/core';
import { useDeferredValue, useSyncExternalStore } from 'react';

/**
 * The evaluation of a flag that a gate shows: a step behind while the branch of the newest one is still loading, so that the
 * old branch stays on screen. Deferred, because React never treats a store's update as a transition. `mayHold`: no kill switch
 * has to act at once.
 */
export function useShownEvaluation(cell: FlagCell, mayHold: boolean): Evaluation {
  const newest = useSyncExternalStore(cell.subscribe, cell.evaluation, () => cell.evaluation(true));
  const deferred = useDeferredValue(newest);
  // Nothing of another flag or another subject may stay, not even for one render.
  return useDeferredValue(cell) === cell && mayHold && newest.metadata?.['overridable'] !== false
    ? deferred
    : newest;
}
