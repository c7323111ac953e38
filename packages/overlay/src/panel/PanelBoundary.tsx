import { warn } from '@halyard/core';
import { Component, type ReactNode } from 'react';

interface PanelBoundaryProps {
  readonly children: ReactNode;
  /** What is drawn instead of what crashed; `retry` draws that again. */
  readonly renderInstead: (retry: () => void) => ReactNode;
}

/** Keeps a crash of the panel, or of a tool in it, from everything else (failure row F50): overrides stay as they are. */
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
    const { children, renderInstead } = this.props;
    return this.state.hasCrashed ? renderInstead(() => this.setState({ hasCrashed: false })) : children;
  }
}
