import type { FlagStore, FlagStoreState, Overrides } from '@halyard/core';
import type { StoreMemory } from '../model/PanelMemory.ts';
import type { ChangeWatch } from './createChangeWatch.ts';

interface RecencyInput {
  readonly memory: StoreMemory;
  readonly changes: ChangeWatch;
}

/**
 * In which order flags were forced, reset or changed by the backend: the latest first, the same set until another flag is. Looks when it
 * is asked, which is at each change: whoever asks may have heard of the change first.
 */
export function createRecency(
  store: FlagStore,
  { memory, changes }: RecencyInput,
): () => ReadonlySet<string> {
  const { order, values } = (memory.recency ??= { order: new Set(), values: new Map() });
  let seen: FlagStoreState | undefined;
  let latestFirst: ReadonlySet<string> | undefined;

  function bump(key: string): void {
    order.delete(key);
    order.add(key);
    latestFirst = undefined;
  }

  /** What was forced has its time; what was reset was so just now. */
  function lookAtOverrides(now: Overrides, before: Overrides): void {
    const changed = [...now].filter(([key, { setAt }]) => before.get(key)?.setAt !== setAt);
    for (const [key] of changed.toSorted(([, one], [, other]) => one.setAt - other.setAt)) bump(key);
    for (const key of before.keys()) if (!now.has(key)) bump(key);
  }

  /** The backend says nothing of when: what it changed is newer than whatever was looked at before. */
  function lookAtBackend(): void {
    const view = store.view(store.state.getState().context.targetingKey);
    for (const key of changes.keys()) {
      const evaluation = view.peek(key);
      const text = JSON.stringify((evaluation.original ?? evaluation).value);
      if (values.get(key) === text) continue;
      values.set(key, text);
      bump(key);
    }
  }

  return () => {
    const now = store.state.getState();
    if (now !== seen) {
      // What was in order when the panel was closed stays in it.
      const known = [...now.overrides].filter(([key]) => order.has(key));
      lookAtOverrides(now.overrides, seen?.overrides ?? new Map(known));
      lookAtBackend();
      seen = now;
    }
    return (latestFirst ??= new Set([...order].toReversed()));
  };
}
