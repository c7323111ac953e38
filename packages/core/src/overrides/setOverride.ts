import type { OverrideChoice } from '../Override.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { createOverride, type OverrideOptions } from './createOverride.ts';
import { setOverrides } from './setOverrides.ts';

/** Forces a flag, or changes what it is forced to. It counts only where the store's access allows it. */
export function setOverride(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  key: string,
  choice: OverrideChoice & OverrideOptions,
): void {
  const override = createOverride(choice, store.access);
  setOverrides(store, new Map(store.state.getState().overrides).set(key, override));
}
