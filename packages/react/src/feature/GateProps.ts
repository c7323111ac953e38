import type { Evaluation } from '@halyard/core';
import type { ReactNode } from 'react';
import type { Fallback } from './Fallback.ts';
import type { FlagCrash } from './FlagCrash.ts';

/** What a gate is given. Callers are checked flag by flag, see `FeatureProps`; in here all flags look alike. */
export interface GateProps {
  // One of these three is there.
  readonly flag: string;
  readonly all?: readonly string[] | undefined;
  readonly any?: readonly string[] | undefined;
  readonly children?: ReactNode | ((value: unknown) => ReactNode);
  readonly cases?: Readonly<Record<string, ReactNode>> | undefined;
  readonly is?: unknown;
  readonly fallback?: Fallback;
  readonly pending?: ReactNode;
  readonly error?: ReactNode;
  readonly contain?: boolean | undefined;
  readonly onCrash?: ((crash: FlagCrash) => void) | undefined;
  /** How many of several flags are read already, and what decides among them. */
  readonly depth?: number;
  readonly evaluation?: Evaluation;
}

/** What is known once all flags are read. */
export interface OpenedProps extends GateProps {
  readonly evaluation: Evaluation;
  /** What the branch threw for this very value. */
  readonly crash: FlagCrash | undefined;
  /** Hears what the branch threw, and shows something else at once. */
  readonly report: (thrown: unknown) => void;
}
