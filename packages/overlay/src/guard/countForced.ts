import type { FlagStore } from '@halyard/core';

/** How many flags are forced with effect: allowed, unexpired, of the right kind and not protected. */
export function countForced({ state, view }: Pick<FlagStore, 'state' | 'view'>): number {
  const { overrides, context } = state.getState();
  if (overrides.size === 0) return 0;
  // Peeked at: counting must not look as if the page had read these flags.
  const flags = view(context.targetingKey);
  return [...overrides.keys()].filter((key) => flags.peek(key).original).length;
}
