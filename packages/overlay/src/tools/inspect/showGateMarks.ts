import type { FlagStore } from '@halyard/core';
import { drawGateMark } from './drawGateMark.tsx';

/** Has every gate of a store draw marks on either side of its branch. Returns its undo. */
export function showGateMarks(store: FlagStore): () => void {
  const tell = (mark: typeof drawGateMark | undefined) => {
    store.mark = mark;
    // Only those who look at whole evaluations render again for it: gates do.
    store.view(store.state.getState().context.targetingKey).refresh(undefined, true);
  };
  tell(drawGateMark);
  return () => tell(undefined);
}
