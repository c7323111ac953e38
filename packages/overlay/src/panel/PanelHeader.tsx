import type { FlagStore } from '@halyard/core';
import type { ReactNode } from 'react';
import { Remaining } from './facts/Remaining.tsx';
import { Icon } from './Icon.tsx';
import { icons } from './icons.ts';
import { useMessages } from './MessagesContext.ts';

interface PanelHeaderProps {
  readonly store: FlagStore;
  /** Every store of the page that may be shown. */
  readonly stores: readonly FlagStore[];
  readonly onStore: (store: FlagStore) => void;
  readonly holder: string | undefined;
  readonly expiresAt: number | undefined;
  readonly onClose: () => void;
}

/** Whose flags these are, who may force them, and for how long. */
export function PanelHeader({
  store,
  stores,
  onStore,
  holder,
  expiresAt,
  onClose,
}: PanelHeaderProps): ReactNode {
  const messages = useMessages();
  return (
    <header className="header">
      <i className="mark" />
      <h2 className="title">{messages.flags}</h2>
      {stores.length > 1 && (
        <select
          className="choice"
          aria-label={messages.store}
          value={stores.indexOf(store)}
          onChange={(event) => onStore(stores[Number(event.currentTarget.value)] ?? store)}
        >
          {stores.map(({ access }, index) => (
            // A store has no name of its own; its audience is the nearest to one.
            // oxlint-disable-next-line react/no-array-index-key
            <option key={index} value={index}>
              {messages.storeName(index + 1, access?.audience ?? '')}
            </option>
          ))}
        </select>
      )}
      <p className="who">
        {holder && <b className="holder">{holder}</b>}
        {holder && expiresAt !== undefined && ' · '}
        {expiresAt !== undefined && <Remaining until={expiresAt} />}
      </p>
      <button type="button" className="icon-button" aria-label={messages.close} onClick={onClose}>
        <Icon path={icons.close} />
      </button>
    </header>
  );
}
