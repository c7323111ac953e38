import { formatEntry, parseEntry } from '@halyard/core/editing';
import { useState } from 'react';
import { useMessages } from '../MessagesContext.ts';
import { describeProblem } from './describeProblem.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import type { PanelActions } from '../model/PanelActions.ts';

type Field = Pick<HTMLInputElement, 'value' | 'validity'>;

/** A field in which a value is typed: what it shows, what is wrong with it, and what happens at each change. */
export interface EntryField {
  readonly text: string;
  readonly message: string | undefined;
  readonly change: (field: Field) => void;
  /** When the field is left: what was applied is shown as the flag has it, what was not stays as typed. */
  readonly leave: () => void;
}

/** Applies what is typed as soon as it is valid; while it is not, the last valid value counts. */
export function useEntry(row: FlagRow, actions: PanelActions): EntryField {
  const messages = useMessages();
  const { key, kind, isForced, override, evaluation, real, draft } = row;
  // A number field keeps what is no number to itself, and says that it is empty.
  const [isUnreadable, setIsUnreadable] = useState(false);
  const problem = draft === undefined ? undefined : parseEntry(row, draft).problem;
  const isUnread = draft !== undefined && isUnreadable;
  const message = isUnread ? messages.noNumber : problem && describeProblem(problem, messages);
  const applied =
    isForced && !override?.simulate ? evaluation.value : kind === 'json' ? real.value : undefined;

  function apply(text: string): void {
    const entry = parseEntry(row, text);
    if (entry.value !== undefined) actions.force(key, entry.value);
    else if (!entry.problem) actions.reset(key);
  }

  return {
    text: draft ?? formatEntry(kind, applied),
    message,
    change: ({ value, validity }) => {
      setIsUnreadable(validity.badInput);
      if (!validity.badInput) apply(value);
      actions.keepDraft(key, value);
    },
    leave: () => {
      if (draft !== undefined && message === undefined) actions.keepDraft(key, undefined);
    },
  };
}
