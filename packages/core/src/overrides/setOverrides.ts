import { liveOverride } from '../liveOverride.ts';
import type { Overrides } from '../Override.ts';
import { resolveFlag } from '../resolveFlag.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { changedKeys } from './changedKeys.ts';

/** Forces exactly these flags, in one change. Each counts only where the store's access allows it, and until it expires. */
export function setOverrides(
  { access, state, setOverrides: fill }: Pick<FlagStore, 'access' | 'state' | 'setOverrides'>,
  overrides: Overrides,
): void {
  const before = state.getState();
  fill({
    overrides,
    layer: (question, key) =>
      resolveFlag({ ...question, override: liveOverride(overrides.get(key), access, key) }),
    // At first, whatever was held back until now is different as well.
    changed: before.layer || !access?.held ? changedKeys(before.overrides, overrides) : undefined,
  });
}
