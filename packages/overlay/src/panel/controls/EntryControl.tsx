import { useId, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { ControlProps } from './FlagControl.tsx';
import { RealButton } from './RealButton.tsx';
import { useEntry } from './useEntry.ts';

/** A number or a text is typed; the real value shows through while nothing is forced. */
export function EntryControl({ row, actions, tabIndex }: ControlProps): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const { key, kind, definition, real } = row;
  const { text, message, change, leave } = useEntry(row, actions);
  const messageId = useId();
  return (
    <>
      <div className="control segments entry">
        <RealButton row={row} actions={actions} tabIndex={tabIndex} />
        <input
          className="field"
          tabIndex={tabIndex}
          type={kind === 'number' ? 'number' : 'text'}
          step="any"
          min={definition?.min}
          max={definition?.max}
          aria-label={messages.forcedValue(key)}
          aria-invalid={message !== undefined}
          aria-describedby={messageId}
          placeholder={formatValue(real.value, values)}
          value={text}
          onChange={(event) => change(event.currentTarget)}
          onBlur={leave}
        />
      </div>
      <p id={messageId} className="message" role="status">
        {message}
      </p>
    </>
  );
}
