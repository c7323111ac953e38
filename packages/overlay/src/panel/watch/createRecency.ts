import type { FlagStore } from '@halyard/core';
import type { StoreMemory } from '../model/PanelMemory.ts';
import type { ChangeWatch } from './createChangeWatch.ts';

interface RecencyInput {
  readonly memory: StoreMemory;
  readonly changes: ChangeWatch;
}

/** In which order flags were forced, reset or changed by the backend. */
export interface Recency {
  /** The latest first. The same set until another flag is. */
  readonly keys: () => ReadonlySet<string>;
  readonly stop: () => void;
}

/** Follows the order of changes from now on; what was forced before has its time. */
export function createRecency(store: FlagStore, { memory, changes }: RecencyInput): Recency {
  const { order, values } = (memory.recency ??= { order: new Set(), values: new Map() });
  let latestFirst: ReadonlySet<string> | undefined;
  let isStale = true;

  function bump(key: string): void {
    order.delete(key);
    order.add(key);
    latestFirst = undefined;
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

  const forced = [...store.state.getState().overrides].filter(([key]) => !order.has(key));
  for (const [key] of forced.toSorted(([, one], [, other]) => one.setAt - other.setAt)) bump(key);
  const stop = store.state.subscribe(({ overrides: now }, { overrides: before }) => {
    isStale = true;
    if (now === before) return;
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      if (now.get(key)?.setAt !== before.get(key)?.setAt) bump(key);
    }
  });
  return {
    keys: () => {
      if (isStale) lookAtBackend();
      isStale = false;
      return (latestFirst ??= new Set([...order].toReversed()));
    },
    stop,
  };
}
