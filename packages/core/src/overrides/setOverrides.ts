import type { Overrides } from '../Override.ts';
import { resolveFlag } from '../resolveFlag.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { changedKeys } from './changedKeys.ts';
import { timeLeft } from './timeLeft.ts';

/**
 * Forces exactly these flags, in one change; those whose time is over are left out. Each counts only where the store's access
 * allows it, and until it expires.
 */
export function setOverrides(
  store: Pick<FlagStore, 'access' | 'state' | 'setOverrides'>,
  overrides: Overrides,
): void {
  const before = store.state.getState();
  const alive = new Map([...overrides].filter(([, override]) => timeLeft(override) > 0));
  store.setOverrides({
    overrides: alive,
    // Whether the access allows this very flag was asked by whoever asks here.
    layer: (question, key) => {
      const override = alive.get(key);
      const counts = override && store.access?.state === 'granted' && timeLeft(override) > 0;
      return resolveFlag(question, counts ? override : undefined);
    },
    // At first, whatever was held back until now is different as well.
    changed: !before.layer && store.access?.held ? undefined : changedKeys(before.overrides, alive),
  });
}
