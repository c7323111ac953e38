import { createContext, useContext, type Dispatch, type SetStateAction } from 'react';
import type { FlagDraft } from './StrategyDraft.ts';

export type Drafts = ReadonlyMap<string, FlagDraft>;

export interface DraftsState {
  readonly drafts: Drafts;
  readonly setDrafts: Dispatch<SetStateAction<Drafts>>;
}

export const DraftsContext: React.Context<DraftsState | undefined> = createContext<DraftsState | undefined>(
  undefined,
);

/** Unsaved edits by flag key; they outlive the editor's page. */
export function useDrafts(): DraftsState {
  const state = useContext(DraftsContext);
  if (state === undefined) throw new Error('The admin panel is rendered without its DraftsContext.');
  return state;
}
