import type { FlagSource, FlagStore } from '@halyard/core';

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
    if (overrides.has(key)) continue;
    const { value, original } = view.peek(key);
    const answer = source.peek(key, store.flags?.[key]);
    if (original) shown.push({ key, real: original.value, viewed: value });
    else if (typeof answer === 'object' && answer.value !== undefined && !isSame(answer.value, value))
      withheld++;
  }
  return { shown, withheld };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
