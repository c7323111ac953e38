import { Component, type ReactNode } from 'react';
import type { FlagCrash } from './FlagCrash.ts';

interface FlagBoundaryProps {
  readonly flag: string;
  /** What the branch was rendered for: another value is another attempt. */
  readonly value: unknown;
  readonly fallback: (crash: FlagCrash) => ReactNode;
  readonly onCrash: ((crash: FlagCrash) => void) | undefined;
  readonly children: ReactNode;
}

interface FlagBoundaryState {
  readonly crash: Crash | undefined;
}

interface Crash {
  readonly error: unknown;
  /** The value that crashed. Not there yet when React hands over the error, as it does so without the props. */
  readonly of?: { readonly value: unknown };
}

/** Shows the fallback in place of a gated branch that threw. */
export class FlagBoundary extends Component<FlagBoundaryProps, FlagBoundaryState> {
  static getDerivedStateFromError(error: unknown): FlagBoundaryState {
    return { crash: { error } };
  }

  static getDerivedStateFromProps(
    { value }: FlagBoundaryProps,
    { crash }: FlagBoundaryState,
  ): FlagBoundaryState | null {
    if (!crash) return null;
    if (!crash.of) return { crash: { ...crash, of: { value } } };
    return Object.is(crash.of.value, value) ? null : { crash: undefined };
  }

  override state: FlagBoundaryState = { crash: undefined };

  override componentDidCatch(error: unknown): void {
    this.props.onCrash?.(this.describe(error));
  }

  describe(error: unknown): FlagCrash {
    return { flag: this.props.flag, error, retry: () => this.setState({ crash: undefined }) };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    return crash ? this.props.fallback(this.describe(crash.error)) : this.props.children;
  }
}
