import type { FlagView, JsonValue } from '@halyard/core';

/** A flag that is really another one here than where the report was made. */
export interface RealDifference {
  readonly key: string;
  readonly there: JsonValue;
  readonly here: unknown;
}

/** Which flags are really different here, so that forcing alone will not show the same page. */
export function differencesOf(
  real: ReadonlyMap<string, JsonValue>,
  view: FlagView,
): readonly RealDifference[] {
  return [...real].flatMap(([key, there]) => {
    const evaluation = view.peek(key);
    const here = (evaluation.original ?? evaluation).value;
    return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ key, there, here }];
  });
}
