import type { Evaluation } from '@halyard/core';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { useFlagContext } from '../provider/FlagContext.ts';
import { combineCells } from './combineCells.ts';
import { keysOf, type Gate } from './Gate.ts';

/**
 * The evaluation that a gate shows: a step behind while the branch of the newest one is still loading, so that the old
 * branch stays on screen. Deferred, because React never treats a store's update as a transition.
 */
export function useShownEvaluation(gate: Gate): Evaluation {
  const { store, view } = useFlagContext('Feature');
  const keys = keysOf(gate);
  const decider = !gate.all;
  // Compared by content: nobody has to memoise keys that are written inline.
  const written = JSON.stringify(keys);
  // Another object exactly when it is about other flags or another subject.
  // oxlint-disable-next-line react/memo-dependencies, react-hooks/exhaustive-deps
  const read = useMemo(() => combineCells(keys.map(view.flag), decider), [view, written, decider]);
  const newest = useSyncExternalStore(read.subscribe, read.evaluation, read.evaluationAtFirst);
  const deferred = useDeferredValue(newest);
  // Nothing of another flag or another subject may stay, not even for one render.
  const isSameGate = useDeferredValue(read) === read;
  // A kill switch acts at once.
  const isLocked = keys.some(
    (key) =>
      store.flags?.[key]?.overridable === false ||
      view.flag(key).evaluation().metadata?.['overridable'] === false,
  );
  return isSameGate && !isLocked ? deferred : newest;
}
