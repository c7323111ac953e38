import type { FlagStore, Overrides } from '@halyard/core';
import { clearOverrides, setOverride, setOverrides, type OverrideOptions } from '@halyard/core/overrides';
import type { BackendWatch } from '../watch/createBackendWatch.ts';
import type { Stars } from './createStars.ts';
import type { PanelActions } from './PanelActions.ts';

interface PanelActionsInput {
  readonly drafts: Map<string, string>;
  readonly stars: Stars;
  /** Absent until it has been loaded. */
  readonly watch: () => BackendWatch | undefined;
  /** Something is different that the store does not tell. */
  readonly update: () => void;
}

export interface UndoableActions extends PanelActions {
  readonly undoable: () => string | undefined;
}

/** Makes what a tester can do. Everything goes through the store's public actions. */
export function createPanelActions(
  store: FlagStore,
  { drafts, stars, watch, update }: PanelActionsInput,
): UndoableActions {
  let before: { readonly words: string; readonly overrides: Overrides } | undefined;

  /** What is forced already keeps how it is forced. */
  function kept(key: string): OverrideOptions {
    const override = store.state.getState().overrides.get(key);
    if (!override || override.expiresAt <= Date.now()) return {};
    const { scope, expiresAt, note } = override;
    return { scope, expiresAt, ...(note !== undefined && { note }) };
  }

  function change(words: string, act: () => void): void {
    const { overrides } = store.state.getState();
    act();
    before = store.state.getState().overrides === overrides ? undefined : { words, overrides };
    update();
  }

  return {
    force: (key, value) => setOverride(store, key, { value, ...kept(key) }),
    simulate: (key, state) => setOverride(store, key, { simulate: state, ...kept(key) }),
    adjust: (key, options) => {
      const { value, simulate } = store.state.getState().overrides.get(key) ?? {};
      if (simulate) setOverride(store, key, { simulate, ...kept(key), ...options });
      else if (value !== undefined) setOverride(store, key, { value, ...kept(key), ...options });
    },
    reset: (key) => {
      drafts.delete(key);
      clearOverrides(store, [key]);
      update();
    },
    resetAll: (words) =>
      change(words, () => {
        drafts.clear();
        clearOverrides(store);
      }),
    change,
    undo: () => {
      if (before) setOverrides(store, before.overrides);
      before = undefined;
      update();
    },
    undoable: () => before?.words,
    star: (key) => {
      stars.toggle(key);
      update();
    },
    keepDraft: (key, text) => {
      if (text === undefined) drafts.delete(key);
      else drafts.set(key, text);
      update();
    },
    acceptDrift: (key) => {
      watch()?.drifts.accept(key);
      update();
    },
    refresh: () => void store.source?.refresh?.(),
  };
}
