import type { Evaluation } from '@halyard/core';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { useFlagContext } from '../provider/FlagContext.ts';
import { keysOf, type Gate } from './Gate.ts';
import { useGate } from './useGate.ts';

/**
 * The evaluation that a gate shows: a step behind while the branch of the newest one is still loading, so that the old
 * branch stays on screen. Deferred, because React never treats a store's update as a transition.
 */
export function useShownEvaluation(gate: Gate): Evaluation {
  const { store, view } = useFlagContext('Feature');
  const read = useGate(view, gate);
  const newest = useSyncExternalStore(read.subscribe, read.evaluation, read.evaluationAtFirst);
  const deferred = useDeferredValue(newest);
  // Nothing of another flag or another subject may stay, not even for one render.
  const isSameGate = useDeferredValue(read) === read;
  // A kill switch acts at once.
  const isLocked = keysOf(gate).some(
    (key) =>
      store.flags?.[key]?.overridable === false ||
      view.flag(key).evaluation().metadata?.['overridable'] === false,
  );
  return isSameGate && !isLocked ? deferred : newest;
}
