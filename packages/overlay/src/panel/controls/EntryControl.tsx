import type { KeyboardEvent, ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import { entryField } from './entryField.ts';
import type { ControlProps } from './FlagControl.tsx';
import { RealButton } from './RealButton.tsx';

/**
 * A number or a text is typed; what counts shows through while nothing is. A number is typed as text too: a field for numbers keeps
 * what is none to itself, and forgets it.
 */
export function EntryControl({ row, actions, tabIndex, messageId }: ControlProps): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const { key, kind, definition, isForced, override, problem, real } = row;
  const { text, change, leave } = entryField(row, actions);
  const simulate = isForced && override?.simulate;

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : Number.NaN;
    // From the real value on while nothing is typed.
    const next = Number(text || real.value) + step;
    if (kind !== 'number' || Number.isNaN(next)) return;
    event.preventDefault();
    change(String(Math.max(definition?.min ?? next, Math.min(definition?.max ?? next, next))));
  }

  return (
    <div className="control segments entry">
      <RealButton row={row} actions={actions} tabIndex={tabIndex} />
      <input
        className="field"
        tabIndex={tabIndex}
        // A phone's keys for decimals may have no minus.
        inputMode={kind === 'number' && (definition?.min ?? -1) >= 0 ? 'decimal' : 'text'}
        autoComplete="off"
        aria-label={messages.forcedValue(key)}
        aria-invalid={problem !== undefined}
        aria-describedby={messageId}
        placeholder={simulate ? messages.simulated[simulate] : formatValue(real.value, values)}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
    </div>
  );
}
