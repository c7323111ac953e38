import type { ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { ControlProps } from './FlagControl.tsx';

/** The real value as the first part of a control in which a value is typed. Not chosen while what was typed is no value. */
export function RealButton({
  row,
  actions,
  tabIndex,
}: Pick<ControlProps, 'row' | 'actions' | 'tabIndex'>): ReactNode {
  const messages = useMessages();
  const values = useValues();
  return (
    <button
      type="button"
      className="segment"
      aria-label={messages.realOf(formatValue(row.real.value, values))}
      aria-pressed={!row.isForced && !row.problem}
      tabIndex={tabIndex}
      onClick={() => actions.reset(row.key)}
    >
      {messages.real}
    </button>
  );
}
