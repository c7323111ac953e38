import type { Status } from '@halyard/core';
import type { ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';

interface PanelFooterProps {
  readonly status: Status;
  readonly source: string | undefined;
  readonly forced: number;
  readonly onResetAll: () => void;
}

/** How the source is doing, and the way back to real values. */
export function PanelFooter({ status, source, forced, onResetAll }: PanelFooterProps): ReactNode {
  return (
    <footer className="footer">
      <p className="status" role="status" data-status={status}>
        {source === undefined ? panelMessages.noSource : panelMessages.sources[status](source)}
      </p>
      {forced > 0 && (
        <button type="button" className="button" onClick={() => onResetAll()}>
          {panelMessages.resetAll(forced)}
        </button>
      )}
    </footer>
  );
}
