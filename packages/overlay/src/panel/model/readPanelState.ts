import type { FlagStore } from '@halyard/core';
import type { PanelState } from './PanelState.ts';

/** What the panel knows that the store does not. */
type Known = Pick<PanelState, 'keys' | 'starred' | 'watched' | 'recent' | 'undoable'>;

/** Everything that the panel shows of a store besides single flags, now. */
export function readPanelState(store: FlagStore, known: Known): PanelState {
  const { access, source } = store;
  const { overrides, status, context } = store.state.getState();
  const view = store.view(context.targetingKey);
  return {
    ...known,
    overridden: new Set(overrides.keys()),
    forced: [...overrides.keys()].filter((key) => view.peek(key).original).length,
    onPage: new Set(view.keys()),
    status,
    source: source?.name,
    canRefresh: source?.refresh !== undefined,
    isResting: access?.state === 'ended',
    holder: access?.holder,
    expiresAt: access?.expiresAt,
  };
}
