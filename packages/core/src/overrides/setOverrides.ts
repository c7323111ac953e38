import type { Overrides } from '../Override.ts';
import { resolveAnswer } from '../resolveAnswer.ts';
import { resolveFlag } from '../resolveFlag.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { isAlive } from './aliveOverrides.ts';
import { changedKeys } from './changedKeys.ts';

/** Forces exactly these flags, in one change. Each counts only where the store's access allows it, and until it expires. */
export function setOverrides(
  { access, state, setOverrides: fill }: Pick<FlagStore, 'access' | 'state' | 'setOverrides'>,
  overrides: Overrides,
): void {
  const before = state.getState();
  fill({
    overrides,
    // Whether the access allows this very flag was asked by whoever asks here.
    layer: (question, key) => {
      const override = overrides.get(key);
      const counts = override && access?.state === 'granted' && isAlive(override);
      return counts ? resolveFlag({ ...question, override }) : resolveAnswer(question);
    },
    // At first, whatever was held back until now is different as well.
    changed: before.layer || !access?.held ? changedKeys(before.overrides, overrides) : undefined,
  });
}
