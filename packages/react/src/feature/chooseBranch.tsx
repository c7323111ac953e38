import type { Evaluation } from '@halyard/core';
import type { ReactNode } from 'react';
import { isFailed } from './isFailed.ts';
import { RenderValue } from './RenderValue.tsx';

/** All that decides what a gate shows. */
export interface BranchProps {
  readonly children?: ReactNode | ((value: unknown) => ReactNode);
  readonly cases?: Readonly<Record<string, ReactNode>> | undefined;
  readonly is?: unknown;
  readonly pending?: ReactNode;
  readonly error?: ReactNode;
}

/** A gate's slot, and what is in it; the fallback is the caller's to make. */
export type Branch =
  | { readonly slot: 'gated' | 'pending' | 'error'; readonly node: ReactNode }
  | { readonly slot: 'fallback'; readonly node?: never };

/** Decides which of a gate's branches an evaluation shows. */
export function chooseBranch(
  { children, cases, is, pending, error }: BranchProps,
  evaluation: Evaluation,
): Branch {
  const { value } = evaluation;
  if (evaluation.pending && pending !== undefined) return { slot: 'pending', node: pending };
  if (isFailed(evaluation) && error !== undefined) return { slot: 'error', node: error };
  if (cases) {
    const name = String(value);
    return Object.hasOwn(cases, name) ? { slot: 'gated', node: cases[name] } : { slot: 'fallback' };
  }
  if (typeof children !== 'function') {
    const isOn = is === undefined ? value : value === is;
    return isOn ? { slot: 'gated', node: children } : { slot: 'fallback' };
  }
  // 0 and '' are values to render, not "off".
  const isOff = value === false || value === undefined;
  return isOff
    ? { slot: 'fallback' }
    : { slot: 'gated', node: <RenderValue value={value} render={children} /> };
}
