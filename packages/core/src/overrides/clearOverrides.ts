import type { FlagStore } from '../store/FlagStore.ts';

/** Gives flags their real values back: those in `keys`, or all. */
export function clearOverrides(
  store: Pick<FlagStore, 'state' | 'setOverrides'>,
  keys: Iterable<string> = store.state.getState().overrides.keys(),
): void {
  const cleared = new Set(keys);
  store.setOverrides(new Map([...store.state.getState().overrides].filter(([key]) => !cleared.has(key))));
}
