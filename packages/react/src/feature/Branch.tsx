import type { ReactNode } from 'react';
import type { Fallback } from './Fallback.ts';
import type { FlagCrash } from './FlagCrash.ts';

/** What a gate may stand before, and what it shows instead. */
export interface BranchProps {
  readonly children?: ReactNode | ((value: unknown) => ReactNode);
  readonly cases?: Readonly<Record<string, ReactNode>> | undefined;
  readonly is?: unknown;
  readonly fallback?: Fallback;
}

export interface OpenedProps extends BranchProps {
  readonly value: unknown;
  /** What the branch threw for this very value. */
  readonly crash: FlagCrash | undefined;
}

/** What a value opens. A component of its own, so that the boundary around it catches what a function child throws. */
export function Branch({ children, cases, is, fallback, value, crash }: OpenedProps): ReactNode {
  const isOpen = cases
    ? Object.hasOwn(cases, value as string) // A property's name is text, whatever the value is.
    : typeof children === 'function'
      ? value !== false && value !== undefined // 0 and '' are values to render, not "off".
      : is === undefined
        ? value
        : value === is;
  if (!isOpen || crash) return typeof fallback === 'function' ? fallback(crash) : fallback;
  if (typeof children === 'function') return children(value);
  return cases ? cases[value as string] : children;
}
