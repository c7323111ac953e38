import type { ReactNode } from 'react';

interface RenderValueProps {
  readonly value: unknown;
  readonly render: (value: unknown) => ReactNode;
}

/** Calls a function child in a component of its own, so that the boundary around it catches what it throws. */
export function RenderValue({ value, render }: RenderValueProps): ReactNode {
  return render(value);
}
