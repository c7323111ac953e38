import type { Override } from '../Override.ts';
import { createOverride, type OverrideOptions } from '../overrides/createOverride.ts';
import { setOverrides } from '../overrides/setOverrides.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import type { Scenario } from './Scenario.ts';

export interface ApplyScenarioOptions extends OverrideOptions {
  /** Whether what is forced besides stays so. Default `false`: afterwards exactly the scenario is forced. */
  readonly keepOthers?: boolean;
}

/** Forces what a scenario says, in one change. Each flag counts only where the store's access allows it. */
export function applyScenario(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  { overrides }: Pick<Scenario, 'overrides'>,
  { keepOthers = false, ...options }: ApplyScenarioOptions = {},
): void {
  const next = new Map<string, Override>(keepOthers ? store.state.getState().overrides : []);
  for (const [key, choice] of overrides)
    next.set(key, createOverride({ ...choice, ...options }, store.access));
  setOverrides(store, next);
}
