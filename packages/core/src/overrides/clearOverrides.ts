import type { FlagStore } from '../store/FlagStore.ts';
import { setOverrides } from './setOverrides.ts';

/** Gives flags their real values back: those in `keys`, or all. */
export function clearOverrides(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  keys: Iterable<string> = store.state.getState().overrides.keys(),
): void {
  const cleared = new Set(keys);
  setOverrides(store, new Map([...store.state.getState().overrides].filter(([key]) => !cleared.has(key))));
}
