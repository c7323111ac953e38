import { formatEntry, parseEntry } from '@halyard/core/editing';
import type { FlagRow } from '../model/FlagRow.ts';
import type { PanelActions } from '../model/PanelActions.ts';

/** A field in which a value is typed: what it shows, and what happens at each change. */
export interface EntryField {
  readonly text: string;
  readonly change: (text: string) => void;
  /** When the field is left: what was applied is shown as the flag has it, what was not stays as typed. */
  readonly leave: () => void;
}

/** Applies what is typed as soon as it is valid; while it is not, the last valid value counts. */
export function entryField(row: FlagRow, actions: PanelActions): EntryField {
  const { key, kind, isForced, override, evaluation, real, draft, problem } = row;
  const applied =
    isForced && !override?.simulate ? evaluation.value : kind === 'json' ? real.value : undefined;
  return {
    text: draft ?? formatEntry(kind, applied),
    change: (text) => {
      const entry = parseEntry(row, text);
      if (entry.value !== undefined) actions.force(key, entry.value);
      else if (!entry.problem) actions.reset(key);
      actions.keepDraft(key, text);
    },
    leave: () => {
      if (draft !== undefined && !problem) actions.keepDraft(key, undefined);
    },
  };
}
