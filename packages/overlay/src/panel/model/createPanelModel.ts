import type { FlagStore, FlagView } from '@halyard/core';
import type { Answers } from '../../answers/createAnswers.ts';
import { createChangeWatch } from './createChangeWatch.ts';
import { createDriftWatch } from './createDriftWatch.ts';
import { createPanelActions } from './createPanelActions.ts';
import { createStars } from './createStars.ts';
import { flagKeys } from './flagKeys.ts';
import { createFlagRow, isSameRow } from './createFlagRow.ts';
import type { FlagRow } from './FlagRow.ts';
import type { PanelActions } from './PanelActions.ts';
import type { StoreMemory } from './PanelMemory.ts';
import type { PanelState } from './PanelState.ts';

/** Readers come and go without the store saying so: they are counted this often, in milliseconds. */
const countingPause = 1000;

interface PanelModelInput {
  /** Outlives the model. */
  readonly memory: StoreMemory;
  readonly answers: Answers;
}

export interface PanelModel {
  readonly store: FlagStore;
  readonly actions: PanelActions;
  readonly getState: () => PanelState;
  /** One flag now; the same object as long as nothing about it is different. */
  readonly row: (key: string) => FlagRow;
  readonly subscribe: (listener: () => void) => () => void;
  stop(): void;
}

/**
 * Follows a store for the panel. A change costs what is on screen, not what the store knows: rows are made when they are drawn.
 */
export function createPanelModel(store: FlagStore, { memory, answers }: PanelModelInput): PanelModel {
  const { access, source, flags } = store;
  const { drafts } = memory;
  const listeners = new Set<() => void>();
  const rows = new Map<string, FlagRow>();
  const stars = createStars(access?.audience ?? 'default');
  const drifts = createDriftWatch(store);
  const changes = createChangeWatch(store, { memory, allKeys: () => keys });
  const actions = createPanelActions(store, { drafts, stars, drifts, update });
  let keys: readonly string[] = [];
  let areKeysStale = true;
  let state: PanelState | undefined;
  let counted = 0;

  function view(): FlagView {
    return store.view(store.state.getState().context.targetingKey);
  }

  function read(): PanelState {
    const { overrides, status } = store.state.getState();
    const { keys: read } = view();
    if (areKeysStale) keys = flagKeys({ flags, others: [source?.keys?.() ?? [], overrides.keys(), read()] });
    areKeysStale = false;
    const { peek } = view();
    return {
      keys,
      overridden: new Set(overrides.keys()),
      forced: [...overrides.keys()].filter((key) => peek(key).original).length,
      onPage: new Set(read()),
      starred: stars.keys(),
      changed: changes.keys(),
      status,
      source: source?.name,
      canRefresh: source?.refresh !== undefined,
      isResting: access?.state === 'ended',
      holder: access?.holder,
      expiresAt: access?.expiresAt,
      undoable: actions.undoable(),
    };
  }

  function update(): void {
    state = undefined;
    for (const listener of listeners) listener();
  }

  function readersOf(key: string, onPage: ReadonlySet<string>): number | undefined {
    return onPage.has(key) ? view().flag(key).listenerCount : undefined;
  }

  function countReaders(): void {
    let sum = 0;
    for (const key of view().keys()) sum += 1 + view().flag(key).listenerCount;
    if (sum === counted) return;
    counted = sum;
    areKeysStale = true;
    update();
  }

  function getState(): PanelState {
    return (state ??= read());
  }

  const undos = [
    store.state.subscribe((now, before) => {
      if (now.overrides === before.overrides || [...now.overrides.keys()].some((key) => !keys.includes(key))) {
        areKeysStale = true;
      }
      update();
    }),
    access?.subscribe(update),
    answers.subscribe(store, update),
    drifts.stop,
    changes.stop,
  ];
  const timer = setInterval(countReaders, countingPause);
  return {
    store,
    actions,
    // Read when the panel is drawn: what a source throws is caught by the panel's boundary, not by the store's listeners.
    getState,
    row: (key) => {
      const evaluation = view().peek(key);
      const row = createFlagRow(key, {
        flags,
        evaluation,
        isAllowed: access?.allows(key) ?? false,
        override: store.state.getState().overrides.get(key),
        readers: readersOf(key, getState().onPage),
        drift: drifts.driftOf(key, evaluation.original ?? evaluation),
        answers: answers.of(store, key),
        isStarred: stars.has(key),
        draft: drafts.get(key),
      });
      const before = rows.get(key);
      if (before && isSameRow(before, row)) return before;
      rows.set(key, row);
      return row;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      clearInterval(timer);
      for (const undo of undos) undo?.();
    },
  };
}
