import { resolveFlag, type FlagSource, type FlagStore } from '@halyard/core';

interface ViewedDifference {
  readonly key: string;
  readonly real: unknown;
  readonly viewed: unknown;
}

export interface ViewedDifferences {
  /** The flags that the page shows otherwise than it really would. */
  readonly shown: readonly ViewedDifference[];
  /** How many flags would be different too, and stay real. */
  readonly withheld: number;
}

/** Compares what a page shows with what it really would. Looks at flags, and reads none. */
export function viewedDifferences(store: FlagStore, source: FlagSource): ViewedDifferences {
  const { context, overrides } = store.state.getState();
  const view = store.view(context.targetingKey);
  const keys = new Set([
    ...Object.keys(store.flags ?? {}),
    ...(store.source?.keys?.() ?? []),
    ...view.keys(),
  ]);
  for (const key of source.keys?.() ?? []) keys.add(key);
  const shown: ViewedDifference[] = [];
  let withheld = 0;
  for (const key of keys) {
    const { value, original } = view.peek(key);
    const isForced = overrides.has(key);
    if (original && !isForced) shown.push({ key, real: original.value, viewed: value });
    else if (isDifferent(store, { key, source, value: original ? original.value : value })) withheld++;
  }
  return { shown, withheld };
}

interface Compared {
  readonly key: string;
  readonly source: FlagSource;
  readonly value: unknown;
}

/** Whether the source says otherwise, read by the flag's declaration as the page would read it. */
function isDifferent({ flags = {} }: FlagStore, { key, source, value }: Compared): boolean {
  const definition = Object.hasOwn(flags, key) ? flags[key] : undefined;
  const answer = source.peek(key, definition);
  if (typeof answer === 'string') return false;
  const said = resolveFlag({ definition, answer, onMissing: 'default' });
  return JSON.stringify(said.value) !== JSON.stringify(value);
}
