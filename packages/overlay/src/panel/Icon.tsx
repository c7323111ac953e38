import type { ReactNode } from 'react';

/** A line drawing in a square of 16; what it means is said beside it. */
export function Icon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
