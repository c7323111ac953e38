import { warn } from '@halyard/core';
import { Component, type ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';

interface PanelBoundaryProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Keeps a crash of the panel from everything else (failure row F50): the page and its overrides stay as they are. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly hasCrashed: boolean }> {
  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override state: { readonly hasCrashed: boolean } = { hasCrashed: false };

  override componentDidCatch(error: unknown): void {
    const words =
      'the panel crashed — an error while it was drawn, see below — reload the panel, and report it if it crashes again';
    warn('HAL-311', process.env.NODE_ENV !== 'production' && words, error);
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <section className="panel" role="dialog" aria-label={panelMessages.flags}>
        <div className="empty" role="alert">
          <p className="empty-title">{panelMessages.crashed}</p>
          <p>{panelMessages.crashedWhy}</p>
          <p className="actions">
            <button type="button" className="button" onClick={() => this.setState({ hasCrashed: false })}>
              {panelMessages.reloadPanel}
            </button>
            <button type="button" className="button" onClick={this.props.onClose}>
              {panelMessages.close}
            </button>
          </p>
        </div>
      </section>
    );
  }
}
