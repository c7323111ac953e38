import type { ReactNode } from 'react';

interface LinesProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A list that scrolls where it is long, by keyboard too. */
export function Lines({ label, children }: LinesProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Else only a pointer could scroll it.
    <ul className="tool-lines" aria-label={label} tabIndex={0}>
      {children}
    </ul>
  );
}
