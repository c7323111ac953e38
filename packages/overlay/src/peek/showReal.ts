import {
  resolveFlag,
  type Evaluation,
  type FlagStore,
  type OverrideLayer,
  type Question,
} from '@halyard/core';

const realLayers = new WeakSet<OverrideLayer>();

/** Lays nothing over what flags really are. */
function resolveReal(question: Question): Evaluation {
  return resolveFlag(question);
}

/** One of its own each time, so that it can be told from others. */
function createRealLayer(): OverrideLayer {
  const layer: OverrideLayer = resolveReal.bind(undefined);
  realLayers.add(layer);
  return layer;
}

/** Whether a layer is there to show real values: nobody may lay anything over it. */
export function isRealLayer(layer: OverrideLayer | undefined): boolean {
  return layer !== undefined && realLayers.has(layer);
}

/**
 * Shows this page as it is without overrides, while they stay kept, stored and sent to services. Returns its undo; whatever
 * changes an override meanwhile ends it as well.
 */
export function showReal({
  state,
  setOverrides: fill,
}: Pick<FlagStore, 'state' | 'setOverrides'>): () => void {
  const { overrides, layer: before } = state.getState();
  const layer = createRealLayer();
  // Any flag: whoever views the page with another context makes some different that nobody forced.
  fill({ overrides, layer, changed: undefined });
  const unfollow = state.subscribe((now) => {
    if (now.layer === layer) return;
    unfollow();
    // Somebody laid overrides over flags again, and named only those that were forced otherwise: here all are different.
    fill({ overrides: now.overrides, layer: now.layer, changed: undefined });
  });
  return () => {
    unfollow();
    if (state.getState().layer === layer) fill({ overrides, layer: before, changed: undefined });
  };
}
