import type { ReactNode } from 'react';
import { panelMessages } from '../panelMessages.ts';
import type { PanelActions } from '../createPanelModel.ts';
import type { FlagRow } from '../rows/FlagRow.ts';
import { BooleanControl } from './BooleanControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { EntryControl } from './EntryControl.tsx';
import { JsonControl } from './JsonControl.tsx';

export interface ControlProps {
  readonly row: FlagRow;
  readonly actions: PanelActions;
}

const controls = {
  boolean: BooleanControl,
  choice: ChoiceControl,
  number: EntryControl,
  string: EntryControl,
  json: JsonControl,
};

/** The control of a flag's kind, or a word where nobody may force it. */
export function FlagControl({ row, actions }: ControlProps): ReactNode {
  if (row.permission !== 'allowed') {
    const word = row.permission === 'not-granted' ? panelMessages.notAllowed : panelMessages.protected;
    return <p className="control refusal">{word}</p>;
  }
  const Control = controls[row.kind];
  return <Control row={row} actions={actions} />;
}
