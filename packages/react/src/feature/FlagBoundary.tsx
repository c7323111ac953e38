import { Component, type ReactNode } from 'react';
import { Branch, type OpenedProps } from './Branch.tsx';

interface FlagBoundaryProps extends OpenedProps {
  /** Hears what the branch threw, and shows something else at once. */
  readonly onCrash: (thrown: unknown) => void;
}

/** Keeps what a branch throws from the page. React knows such a thing as a class alone. */
export class FlagBoundary extends Component<FlagBoundaryProps, object> {
  // There is a state exactly once something was thrown: React starts without one.
  static getDerivedStateFromError(): object {
    return {};
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.onCrash(thrown);
  }

  override render(): ReactNode {
    return this.state ? null : <Branch {...this.props} />;
  }
}
