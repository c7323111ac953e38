import type { FlagStore } from '../store/FlagStore.ts';
import type { Override, OverrideChoice } from '../Override.ts';

export interface SetOverrideOptions {
  /** Epoch milliseconds. Default: in four hours. Never later than the permission's end. */
  readonly expiresAt?: number;
  /** Default `'browser'`. */
  readonly scope?: Override['scope'];
  readonly note?: string;
}

const lifetime = 4 * 60 * 60 * 1000;

/** Forces a flag, or changes what it is forced to. It counts only where the store's access allows it. */
export function setOverride(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  key: string,
  choice: OverrideChoice & SetOverrideOptions,
): void {
  const setAt = Date.now();
  const expiresAt = Math.min(choice.expiresAt ?? setAt + lifetime, store.access?.expiresAt ?? Infinity);
  const override: Override = { scope: 'browser', ...choice, setAt, expiresAt };
  store.setOverrides(new Map(store.state.getState().overrides).set(key, override));
}
