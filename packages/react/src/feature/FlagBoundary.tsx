import { Component, type ReactNode } from 'react';

interface FlagBoundaryProps {
  /** Hears what was thrown, and shows something else at once. */
  readonly onError: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Keeps what its children throw from the page. React knows such a thing as a class alone. */
export class FlagBoundary extends Component<FlagBoundaryProps, { readonly isBroken: boolean }> {
  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children;
  }
}
