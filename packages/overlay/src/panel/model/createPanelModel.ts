import type { FlagStore, FlagView, Overrides } from '@halyard/core';
import { overrideStorage } from '@halyard/core/overrides';
import type { Answers } from '../../answers/createAnswers.ts';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import type { Fact } from '../facts/describeFacts.ts';
import type { BackendWatch, WatchInput } from '../watch/createBackendWatch.ts';
import { createFlagRow, isSameRow } from './createFlagRow.ts';
import { createPanelActions } from './createPanelActions.ts';
import { createStars } from './createStars.ts';
import { flagKeys } from './flagKeys.ts';
import type { FlagRow } from './FlagRow.ts';
import type { PanelActions } from './PanelActions.ts';
import type { StoreMemory } from './PanelMemory.ts';
import type { PanelState } from './PanelState.ts';
import { readPanelState } from './readPanelState.ts';

/** Readers come and go without the store saying so: they are counted this often, in milliseconds. */
const countingPause = 1000;
const nothing: ReadonlySet<string> = new Set();

interface PanelModelInput {
  /** Outlives the model. */
  readonly memory: StoreMemory;
  readonly answers: Answers;
  /** The app's own words. */
  readonly table: MessagesOption | undefined;
}

export interface PanelModel {
  readonly store: FlagStore;
  readonly actions: PanelActions;
  readonly getState: () => PanelState;
  /** One flag now; the same object as long as nothing about it is different. */
  readonly row: (key: string) => FlagRow;
  /** What others did to a flag; nothing until the watch of them has been loaded. */
  readonly factsOf: (row: FlagRow) => readonly Fact[];
  /** Origins that were sent what is forced, and said nothing of it last time. */
  readonly silent: () => readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  stop(): void;
}

/** Follows a store for the panel. A change costs what is on screen, not what the store knows: rows are made when they are drawn. */
export function createPanelModel(store: FlagStore, { memory, answers, table }: PanelModelInput): PanelModel {
  const { access, flags, source } = store;
  const listeners = new Set<() => void>();
  const rows = new Map<string, FlagRow>();
  const stars = createStars(access?.audience ?? 'default');
  const actions = createPanelActions(store, { drafts: memory.drafts, stars, watch: () => watch, update });
  let watch: BackendWatch | undefined;
  let keys: readonly string[] | undefined;
  let state: PanelState | undefined;
  let resting: Overrides | undefined;
  let counted = 0;

  const view = (): FlagView => store.view(store.state.getState().context.targetingKey);

  function allKeys(): readonly string[] {
    if (keys) return keys;
    const { overrides } = store.state.getState();
    return (keys = flagKeys({ flags, others: [source?.keys?.() ?? [], overrides.keys(), view().keys()] }));
  }

  function getState(): PanelState {
    return (state ??= readPanelState(store, {
      keys: allKeys(),
      starred: stars.keys(),
      watched: watch?.lists() ?? [],
      recent: watch?.recent() ?? nothing,
      undoable: actions.undoable(),
    }));
  }

  /** What this browser keeps while the permission rests: the store has nothing of it then. */
  function restingOverrides(): Overrides {
    if (resting) return resting;
    const kept = access?.state === 'ended' ? overrideStorage(access.audience).read() : [];
    return (resting = new Map([...kept].filter(([, { expiresAt }]) => expiresAt > Date.now())));
  }

  function update(): void {
    state = resting = undefined;
    for (const listener of listeners) listener();
  }

  function countReaders(): void {
    let sum = 0;
    for (const key of view().keys()) sum += 1 + (view().flag(key).listeners?.size ?? 0);
    if (sum === counted) return;
    counted = sum;
    keys = undefined;
    update();
  }

  function row(key: string): FlagRow {
    const evaluation = view().peek(key);
    const now = createFlagRow(key, {
      flags,
      evaluation,
      access,
      override: store.state.getState().overrides.get(key) ?? restingOverrides().get(key),
      readers: getState().onPage.has(key) ? (view().flag(key).listeners?.size ?? 0) : undefined,
      drift: watch?.drifts.driftOf(key, evaluation.original ?? evaluation),
      answers: answers.of(store, key),
      isStarred: stars.has(key),
      draft: memory.drafts.get(key),
    });
    const before = rows.get(key);
    if (before && isSameRow(before, now)) return before;
    rows.set(key, now);
    return now;
  }

  const undos = [
    store.state.subscribe((now, before) => {
      // A flip of a known flag adds no key to the list.
      const isKnown = [...now.overrides.keys()].every((key) => keys?.includes(key));
      if (now.overrides === before.overrides || !isKnown) keys = undefined;
      update();
    }),
    access?.subscribe(update),
    answers.subscribe(store, update),
    startWatch(store, { memory, allKeys, table }, (started) => {
      watch = started;
      // Each row may have something more to say.
      rows.clear();
      update();
    }),
  ];
  const timer = setInterval(countReaders, countingPause);
  return {
    store,
    actions,
    // Read when the panel is drawn: what a source throws is caught by the panel's boundary, not by the store's listeners.
    getState,
    row,
    factsOf: (of) => watch?.factsOf(of) ?? [],
    silent: () => answers.silent(store),
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

/** Watches the backend when the panel has been drawn. Without that chunk the panel knows less, and works. Returns its undo. */
function startWatch(store: FlagStore, seen: WatchInput, onStart: (watch: BackendWatch) => void): () => void {
  let watch: BackendWatch | undefined;
  let isWanted = true;
  const load = async () => {
    try {
      const { createBackendWatch } = await import('../watch/createBackendWatch.ts');
      if (isWanted) onStart((watch = createBackendWatch(store, seen)));
    } catch {
      // Whoever wants more of the panel is told that chunks are missing.
    }
  };
  void load();
  return () => {
    isWanted = false;
    watch?.stop();
  };
}
