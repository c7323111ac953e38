import type { ReactNode } from 'react';
import { useRemaining } from './useRemaining.ts';

/** How long something still lasts, ticking. Not announced: a screen reader would speak all the time. */
export function Remaining({ until }: { readonly until: number }): ReactNode {
  return <span className="remaining">{useRemaining(until)}</span>;
}
