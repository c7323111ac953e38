import type { ReactNode } from 'react';
import { panelMessages } from '../panelMessages.ts';
import { formatValue } from '../rows/formatValue.ts';
import type { ControlProps } from './FlagControl.tsx';

/** The real value as the first part of a control in which a value is typed. */
export function RealButton({ row, actions }: ControlProps): ReactNode {
  const isReal = !row.isForced && !row.draft;
  return (
    <button
      type="button"
      className="segment"
      aria-label={panelMessages.realOf(formatValue(row.real.value))}
      aria-pressed={isReal}
      // Where there is nothing to give back, the field is the row's one tab stop.
      tabIndex={isReal ? -1 : 0}
      onClick={() => actions.reset([row.key])}
    >
      {panelMessages.real}
    </button>
  );
}
