import { warn, type FlagStore } from '@halyard/core';
import { setOverrides } from '@halyard/core/overrides';

/**
 * Gives a store the overrides of another one of the same audience, which keeps them for both: two that keep the same entry in the
 * browser's storage would undo each other. Returns its undo.
 */
export function followOwner(store: FlagStore, owner: FlagStore): () => void {
  warn(
    'HAL-312',
    process.env.NODE_ENV !== 'production' &&
      'two stores of one page have the same audience — the first keeps what is forced for both — give each app an audience of its own, or one store',
  );
  const follow = () => setOverrides(store, owner.state.getState().overrides);
  const unfollow = owner.state.subscribe((now, before) => {
    if (now.overrides !== before.overrides) follow();
  });
  follow();
  return unfollow;
}
