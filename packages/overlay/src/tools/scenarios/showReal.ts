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
  return () => {
    if (state.getState().layer === layer) fill({ overrides, layer: before, changed });
  };
}
