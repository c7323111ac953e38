import type { ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useValues } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { useDetailMessages } from './DetailMessagesContext.ts';

interface DriftNoticeProps {
  readonly row: FlagRow;
  readonly onAccept: () => void;
}

/** Says that the backend changed or deleted a flag under its override. */
export function DriftNotice({ row, onAccept }: DriftNoticeProps): ReactNode {
  const messages = useDetailMessages();
  const values = useValues();
  return (
    <p className="drift" role="status">
      {row.drift === 'deleted'
        ? messages.driftDeleted
        : messages.driftChanged(formatValue(row.real.value, values))}
      <button type="button" className="quiet" onClick={onAccept}>
        {messages.accept}
      </button>
    </p>
  );
}
