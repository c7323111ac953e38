import { Component, type ReactNode } from 'react';

interface CellBoundaryProps {
  readonly children: ReactNode;
}

/** A cell that throws takes only itself down. */
export class CellBoundary extends Component<CellBoundaryProps, { readonly message?: string }> {
  override state: { readonly message?: string } = {};

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <p role="alert" className="halyard-cell-error">
        <strong>It throws in this state.</strong> {message}
      </p>
    );
  }
}
