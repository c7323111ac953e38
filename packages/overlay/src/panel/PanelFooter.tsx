import type { ReactNode, Ref } from 'react';
import { useMessages } from './MessagesContext.ts';
import type { PanelActions } from './model/PanelActions.ts';
import type { PanelState } from './model/PanelState.ts';

interface PanelFooterProps {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly onUndo: () => void;
  readonly menuButton: Ref<HTMLButtonElement>;
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
}

const troubles: ReadonlySet<string> = new Set(['STALE', 'ERROR', 'FATAL']);

/** The tools, how the source is doing, and the way back to real values. */
export function PanelFooter({
  state,
  actions,
  onUndo,
  menuButton,
  isMenuOpen,
  onMenu,
}: PanelFooterProps): ReactNode {
  const messages = useMessages();
  const { status, source, canRefresh, overridden, undoable } = state;
  return (
    <footer className="footer">
      <button
        ref={menuButton}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={onMenu}
      >
        {messages.menu}
      </button>
      {undoable === undefined ? (
        <p className="status" role="status" data-status={status}>
          {source === undefined ? messages.noSource : messages.sources[status](source)}
          {canRefresh && troubles.has(status) && (
            <button type="button" className="quiet" onClick={actions.refresh}>
              {messages.askAgain}
            </button>
          )}
        </p>
      ) : (
        <p className="status" role="status" data-status="done">
          {undoable}
          <button type="button" className="quiet" onClick={onUndo}>
            {messages.undo}
          </button>
        </p>
      )}
      {overridden.size > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => actions.resetAll(messages.resetDone(overridden.size))}
        >
          {messages.resetAll(overridden.size)}
        </button>
      )}
    </footer>
  );
}
