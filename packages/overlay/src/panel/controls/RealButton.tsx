import type { ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { ControlProps } from './FlagControl.tsx';

/** The real value as the first part of a control in which a value is typed. */
export function RealButton({ row, actions, tabIndex }: Omit<ControlProps, 'onEdit'>): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const isReal = !row.isForced && !row.draft;
  return (
    <button
      type="button"
      className="segment"
      aria-label={messages.realOf(formatValue(row.real.value, values))}
      aria-pressed={isReal}
      tabIndex={tabIndex}
      onClick={() => actions.reset(row.key)}
    >
      {messages.real}
    </button>
  );
}
