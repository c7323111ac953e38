import { resolveAnswer } from '../resolveAnswer.ts';
import type { FlagStore, OverrideLayer } from '../store/FlagStore.ts';

/**
 * Shows this page as it is without overrides, while they stay kept, stored and sent to services. Returns its undo; whatever
 * changes an override meanwhile ends it as well.
 */
export function showReal({
  state,
  setOverrides: fill,
}: Pick<FlagStore, 'state' | 'setOverrides'>): () => void {
  const { overrides, layer } = state.getState();
  const changed = [...overrides.keys()];
  // A function of its own: that it is still there says that nothing has changed since.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const real: OverrideLayer = (question) => resolveAnswer(question);
  fill({ overrides, layer: real, changed });
  return () => {
    if (state.getState().layer === real) fill({ overrides, layer, changed });
  };
}
