import type { ReactNode } from 'react';
import { RenderValue } from './RenderValue.tsx';

/** What a gate may stand before. */
export interface BranchProps {
  readonly children?: ReactNode | ((value: unknown) => ReactNode);
  readonly cases?: Readonly<Record<string, ReactNode>> | undefined;
  readonly is?: unknown;
}

/** Decides which branch a value opens; `undefined` stands for the fallback, which is the caller's to make. */
export function chooseBranch(
  { children, cases, is }: BranchProps,
  value: unknown,
): { readonly node: ReactNode } | undefined {
  if (cases) return Object.hasOwn(cases, String(value)) ? { node: cases[String(value)] } : undefined;
  // 0 and '' are values to render, not "off".
  if (typeof children === 'function')
    return value === false || value === undefined
      ? undefined
      : { node: <RenderValue value={value} render={children} /> };
  return (is === undefined ? value : value === is) ? { node: children } : undefined;
}
