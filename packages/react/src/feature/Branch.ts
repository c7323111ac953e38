import type { ReactNode } from 'react';
import { certaintyOf } from './certaintyOf.ts';
import type { OpenedProps } from './GateProps.ts';

/** What an evaluation opens. A component of its own, so that the boundary around it catches what a function child throws. */
export function Branch(props: OpenedProps): ReactNode {
  const { children, cases, is, fallback, evaluation, crash } = props;
  const { value } = evaluation;
  const slot = [props.error, props.pending][certaintyOf(evaluation)];
  if (slot !== undefined) return slot;
  const isOpen = cases
    ? Object.hasOwn(cases, value as string) // A property's name is text, whatever the value is.
    : typeof children === 'function'
      ? (value ?? false) !== false // 0 and '' are values to render, not "off".
      : is === undefined
        ? value
        : value === is;
  if (!isOpen || crash) return typeof fallback === 'function' ? fallback(crash) : fallback;
  if (typeof children === 'function') return children(value);
  return cases ? cases[value as string] : children;
}
