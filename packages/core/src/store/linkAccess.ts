import type { StoreApi } from 'zustand/vanilla';
import type { Access } from '../Access.ts';
import type { FlagStoreState } from './FlagStore.ts';

/** How long, in milliseconds, a page waits for what a tester forced before it was loaded. */
const longestHold = 500;

/** Starts `access` and follows it. Forced flags are held back until nobody may force any, or it takes too long. */
export function linkAccess(
  access: Access,
  { getState, setState }: Pick<StoreApi<FlagStoreState>, 'getState' | 'setState'>,
): () => void {
  const lifetime = new AbortController();
  const follow = (isOver: boolean) =>
    setState({ isSettled: isOver || getState().isSettled, changed: undefined });
  const unsubscribe = access.subscribe(() => follow(/none|ended/.test(access.state)));
  const timer = getState().isSettled ? undefined : setTimeout(follow, longestHold, true);
  access.start(lifetime.signal);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    lifetime.abort();
    access.stop();
  };
}
