import type { Evaluation, FlagStore } from '@halyard/core';
import type { StoreMemory } from '../model/PanelMemory.ts';
import { createStaleness } from './createStaleness.ts';

/** Which flags the backend has changed since the panel was first opened. */
export interface ChangeWatch {
  readonly keys: () => ReadonlySet<string>;
  readonly stop: () => void;
}

/** Compares what flags really are with what they were. Looks at all of them once, when the panel has been drawn. */
export function createChangeWatch(
  store: FlagStore,
  { memory, allKeys }: { memory: StoreMemory; allKeys: () => readonly string[] },
): ChangeWatch {
  let changed: ReadonlySet<string> = new Set();
  const staleness = createStaleness(store);
  let isStale = true;

  function realOf(key: string): Evaluation {
    const evaluation = store.view(store.state.getState().context.targetingKey).peek(key);
    return evaluation.original ?? evaluation;
  }

  function takeBaseline(): void {
    const { context, standing } = store.state.getState();
    // Before the first answer everything would seem to have changed.
    if (store.source && standing !== 'answered') return;
    const real = new Map(allKeys().map((key) => [key, realOf(key)]));
    memory.baseline = { subject: context.targetingKey, real };
  }

  function compare(): ReadonlySet<string> {
    const { baseline } = memory;
    if (baseline?.subject !== store.state.getState().context.targetingKey) {
      takeBaseline();
      return new Set();
    }
    const different = new Set<string>();
    for (const [key, before] of baseline?.real ?? []) {
      const now = realOf(key);
      if (JSON.stringify(before.value) !== JSON.stringify(now.value)) different.add(key);
    }
    return different;
  }

  const timer = setTimeout(() => {
    try {
      if (!memory.baseline) takeBaseline();
    } catch {
      // A source that throws is said where the panel is drawn; from a timer it would reach the app.
    }
  });
  return {
    keys: () => {
      isStale = staleness.take() || isStale;
      if (isStale && memory.baseline) {
        changed = compare();
        isStale = false;
      }
      return changed;
    },
    stop: () => {
      clearTimeout(timer);
      staleness.stop();
    },
  };
}
