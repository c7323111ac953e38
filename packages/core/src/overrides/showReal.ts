import { resolveAnswer } from '../resolveAnswer.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { setOverrides } from './setOverrides.ts';

/**
 * Shows this page as it is without overrides, while they stay kept, stored and sent to services. Returns its undo; whatever
 * changes an override meanwhile ends it as well.
 */
export function showReal(store: Pick<FlagStore, 'access' | 'state' | 'setOverrides'>): () => void {
  const { overrides } = store.state.getState();
  store.setOverrides({
    overrides,
    layer: (question) => resolveAnswer(question),
    changed: [...overrides.keys()],
  });
  return () => setOverrides(store, store.state.getState().overrides);
}
