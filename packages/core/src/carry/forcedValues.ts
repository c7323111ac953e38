import type { JsonValue } from '../JsonValue.ts';
import { liveOverride } from '../liveOverride.ts';
import type { FlagStore } from '../store/FlagStore.ts';

/** The values that are forced now. Simulated states never leave the page. */
export function forcedValues({
  state,
  access,
}: Pick<FlagStore, 'state' | 'access'>): Array<[string, JsonValue]> {
  const values: Array<[string, JsonValue]> = [];
  for (const [key, override] of state.getState().overrides) {
    const live = liveOverride(override, access, key);
    if (live?.value !== undefined) values.push([key, live.value]);
  }
  return values;
}
