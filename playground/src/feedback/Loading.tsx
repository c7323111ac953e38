import type { ReactNode } from 'react';
import './feedback.css';

interface LoadingProps {
  /** What is on its way, for those who listen. */
  readonly label: string;
  /** How many grey shapes stand in. Default 4. */
  readonly shapes?: number;
  readonly form?: 'tiles' | 'lines';
}

/** Grey shapes in the place of what is on its way. */
export function Loading({ label, shapes = 4, form = 'lines' }: LoadingProps): ReactNode {
  return (
    <div className="loading" data-form={form} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: shapes }, (_, index) => (
        <span key={index} className="loading-shape" aria-hidden="true" />
      ))}
    </div>
  );
}
