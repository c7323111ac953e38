import type { ReactNode } from 'react';
import type { Match } from './Match.ts';

interface HighlightedProps {
  readonly text: string;
  readonly ranges: Match['ranges'];
}

/** A key with the characters marked that a search meant. */
export function Highlighted({ text, ranges }: HighlightedProps): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    // Two words of a search may have met.
    const start = Math.max(from, end);
    if (start >= to) continue;
    parts.push(text.slice(end, start), <mark key={start}>{text.slice(start, to)}</mark>);
    end = to;
  }
  return [...parts, text.slice(end)];
}
