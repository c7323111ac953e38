import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { PanelActions } from '../model/PanelActions.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { BooleanControl } from './BooleanControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { EntryControl } from './EntryControl.tsx';
import { JsonControl } from './JsonControl.tsx';

export interface ControlProps {
  readonly row: FlagRow;
  readonly actions: PanelActions;
  /** Whether the tab key comes here: only while the focus is in its row. */
  readonly tabIndex: 0 | -1;
  /** The element that says what is wrong with what was typed. */
  readonly messageId: string;
  /** Opens the details, for what does not fit into a row. */
  readonly onEdit: () => void;
}

const controls = {
  boolean: BooleanControl,
  choice: ChoiceControl,
  number: EntryControl,
  string: EntryControl,
  json: JsonControl,
};

/** The control of a flag's kind, or a word where nobody may force it. */
export function FlagControl(props: ControlProps): ReactNode {
  const messages = useMessages();
  const { row } = props;
  if (row.permission !== 'allowed') {
    return <p className="control refusal">{messages.noControl[row.permission]}</p>;
  }
  const Control = controls[row.kind];
  return <Control {...props} />;
}
