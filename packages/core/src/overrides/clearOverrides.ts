import type { FlagStore } from '../store/FlagStore.ts';
import { setOverrides } from './setOverrides.ts';

/** Gives flags their real values back: those in `keys`, or all. */
export function clearOverrides(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  keys?: Iterable<string>,
): void {
  const left = new Map(store.state.getState().overrides);
  for (const key of keys ?? left.keys()) left.delete(key);
  setOverrides(store, left);
}
