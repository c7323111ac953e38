import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { ControlProps } from './FlagControl.tsx';
import { RealButton } from './RealButton.tsx';

/** A structure is edited in the details: a row has no room for it. */
export function JsonControl({ row, actions, tabIndex, messageId, onEdit }: ControlProps): ReactNode {
  const messages = useMessages();
  return (
    <div className="control segments">
      <RealButton row={row} actions={actions} tabIndex={tabIndex} />
      <button
        type="button"
        className="segment"
        data-chosen={(row.isForced && !row.override?.simulate) || undefined}
        data-invalid={row.problem && ''}
        tabIndex={tabIndex}
        aria-label={`${messages.edit} ${row.key}`}
        aria-describedby={messageId}
        onClick={onEdit}
      >
        {messages.edit}
      </button>
    </div>
  );
}
