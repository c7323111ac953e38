import type { FlagStore } from '@halyard/core';
import type { ReactNode } from 'react';

/** What stands before and after a gate's branch while somebody looks for gates. */
export interface GateMarkProps {
  readonly edge: 'start' | 'end';
  readonly flags: readonly string[];
  readonly store: FlagStore;
}

/** Draws a mark. No component: it has no hooks, and gates call it while they render. */
export type GateMark = (props: GateMarkProps) => ReactNode;

/**
 * The gates of a page, each as the function that has it draw marks or stop it, at `globalThis[Symbol.for('@halyard/gates')]`: a page
 * may hold several copies of this library, and one overlay asks them all.
 */
export interface PageGates extends Set<(mark: GateMark | undefined) => void> {
  /** Set while gates are looked for, so that those which are mounted meanwhile draw theirs too. */
  mark?: GateMark | undefined;
}
