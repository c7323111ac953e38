import type { FlagStore } from '@halyard/core';

interface FlagKeysInput {
  readonly flags: FlagStore['flags'];
  /** What the source lists, what is forced, and what the page has read. */
  readonly others: ReadonlyArray<Iterable<string>>;
}

/** Every flag that is known from anywhere: declared ones as declared, then all others by key. */
export function flagKeys({ flags = {}, others }: FlagKeysInput): readonly string[] {
  const declared = Object.keys(flags);
  const rest = new Set<string>();
  for (const keys of others) for (const key of keys) if (!Object.hasOwn(flags, key)) rest.add(key);
  // By code unit: comparing ten thousand keys by language takes longer than opening the panel may.
  return [...declared, ...[...rest].toSorted()];
}
