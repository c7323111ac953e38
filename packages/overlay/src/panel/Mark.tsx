import type { ReactNode } from 'react';

/** The two flags on their halyard. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 18 18" aria-hidden="true">
      <path className="mark-pole" d="M3 1v16" />
      <path className="mark-flag" d="M4.2 2 16 5.4 4.2 8.8z" />
      <path className="mark-pennant" d="M4.2 9.6 12 11.9 4.2 14.2z" />
    </svg>
  );
}
