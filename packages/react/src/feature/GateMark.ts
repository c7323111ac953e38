import type { ReactElement, ReactNode } from 'react';

/**
 * Draws what stands around a gate's branch while somebody looks for gates: in `mark` of the gate's store. The branch has a key, and has
 * to be drawn as a child of the same level: React then keeps it mounted. No component: it has no hooks, and gates call it while
 * they render.
 */
export type GateMark = (flags: readonly string[], branch: ReactElement) => ReactNode;
