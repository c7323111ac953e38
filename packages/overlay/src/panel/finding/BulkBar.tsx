import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import { bulkChange } from '../model/bulkChange.ts';
import { bulkMessages } from '../model/bulkMessages.ts';
import { usePanel } from '../PanelContext.ts';

export interface BulkBarProps {
  /** The flags that are listed. */
  readonly keys: readonly string[];
  readonly announce: (text: string) => void;
}

/** Forces every listed flag that can be on or off, or gives all of them their real values back. */
export function BulkBar({ keys, announce }: BulkBarProps): ReactNode {
  const messages = useMessages();
  const { model, table } = usePanel();
  const words = { ...bulkMessages, ...table?.bulk };
  const choices = [
    ['real', messages.real],
    [true, messages.turnOn],
    [false, messages.turnOff],
  ] as const;
  return (
    <div className="bulk" role="group" aria-label={words.label(keys.length)}>
      <span aria-hidden="true">{words.hint}</span>
      {choices.map(([choice, label]) => (
        <button
          key={label}
          type="button"
          className="quiet"
          onClick={() => announce(bulkChange(model, { keys, choice, messages, words }))}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
