import type { StoreApi } from 'zustand/vanilla';
import type { Access } from '../Access.ts';
import type { FlagStoreState } from './FlagStore.ts';

/** How long, in milliseconds, a page waits for what a tester forced before it was loaded. */
const longestHold = 500;

/** Starts `access`, and stops holding forced flags back when nobody may force any, or when it takes too long. */
export function settleInTime(
  access: Access,
  { getState, setState }: Pick<StoreApi<FlagStoreState>, 'getState' | 'setState'>,
): () => void {
  const settle = () => {
    if (!getState().isSettled) setState({ isSettled: true });
  };
  const lifetime = new AbortController();
  const unsubscribe = access.subscribe(() => {
    if (access.state === 'none' || access.state === 'ended') settle();
  });
  const timer = access.state === 'checking' ? setTimeout(settle, longestHold) : undefined;
  access.start(lifetime.signal);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    lifetime.abort();
    access.stop();
  };
}
