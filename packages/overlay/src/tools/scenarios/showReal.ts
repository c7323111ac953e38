import { resolveFlag, type FlagStore, type OverrideLayer } from '@halyard/core';

/** Lays nothing over what flags really are. */
const real = (): OverrideLayer => (question) => resolveFlag({ ...question, override: undefined });

/**
 * Shows this page as it is without overrides, while they stay kept, stored and sent to services. Returns its undo; whatever
 * changes an override meanwhile ends it as well.
 */
export function showReal({
  state,
  setOverrides: fill,
}: Pick<FlagStore, 'state' | 'setOverrides'>): () => void {
  const { overrides, layer: before } = state.getState();
  const changed = [...overrides.keys()];
  const layer = real();
  fill({ overrides, layer, changed });
  const unfollow = state.subscribe((now) => {
    if (now.layer === layer) return;
    unfollow();
    // Somebody laid overrides over flags again, and named only those that were forced otherwise: here all are different.
    fill({ overrides: now.overrides, layer: now.layer, changed });
  });
  return () => {
    unfollow();
    if (state.getState().layer === layer) fill({ overrides, layer: before, changed });
  };
}
