import type { Status } from '@halyard/core';
import type { ReactNode } from 'react';
import { messages } from '../messages.ts';

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
        {source === undefined ? messages.noSource : messages.sources[status](source)}
      </p>
      {forced > 0 && (
        <button type="button" className="button" onClick={() => onResetAll()}>
          {messages.resetAll(forced)}
        </button>
      )}
    </footer>
  );
}
