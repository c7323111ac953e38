import type { Evaluation } from '@halyard/core';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { useFlagContext } from '../provider/useFlagContext.ts';

/**
 * The evaluation that a gate shows: a step behind while the branch of the newest one is still loading, so that the old
 * branch stays on screen. Deferred, because React never treats a store's update as a transition.
 */
export function useShownEvaluation(flag: string): Evaluation {
  const { store, view } = useFlagContext('Feature');
  const cell = view.flag(flag);
  const newest = useSyncExternalStore(cell.subscribe, cell.evaluation, cell.evaluationAtFirst);
  const deferred = useDeferredValue(newest);
  // Nothing of another flag or another subject may stay, not even for one render.
  const isSameCell = useDeferredValue(cell) === cell;
  // A kill switch acts at once.
  const isLocked = store.flags?.[flag]?.overridable === false || newest.metadata?.['overridable'] === false;
  return isSameCell && !isLocked ? deferred : newest;
}
