import { Component, createElement, type ReactNode } from 'react';
import { Branch } from './Branch.ts';
import type { OpenedProps } from './GateProps.ts';

/** Keeps what a branch throws from the page. React knows such a thing as a class alone. */
export class FlagBoundary extends Component<OpenedProps, object> {
  // There is a state exactly once something was thrown: React starts without one.
  static getDerivedStateFromError(): object {
    return {};
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.report(thrown);
  }

  override render(): ReactNode {
    return this.state ? null : createElement(Branch, this.props);
  }
}
