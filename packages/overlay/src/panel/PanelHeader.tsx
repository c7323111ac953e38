import type { ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';
import { Remaining } from './Remaining.tsx';

interface PanelHeaderProps {
  readonly holder: string | undefined;
  readonly expiresAt: number | undefined;
  readonly onClose: () => void;
}

/** Who may force flags here, and for how long. */
export function PanelHeader({ holder, expiresAt, onClose }: PanelHeaderProps): ReactNode {
  return (
    <header className="header">
      <i className="mark" />
      <h2 className="title">{panelMessages.flags}</h2>
      <p className="who">
        {holder && <b className="holder">{holder}</b>}
        {holder && expiresAt !== undefined && ' · '}
        {expiresAt !== undefined && <Remaining until={expiresAt} />}
      </p>
      <button type="button" className="close" aria-label={panelMessages.close} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </header>
  );
}
