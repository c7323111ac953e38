import type { ReactNode } from 'react';

interface CodeBlockProps {
  readonly label: string;
  readonly code: string;
}

/** A text to copy, which scrolls by keyboard too. Written from left to right in any language. */
export function CodeBlock({ label, code }: CodeBlockProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Else only a pointer could scroll it.
    <pre className="tool-code" dir="ltr" role="region" aria-label={label} tabIndex={0}>
      {code}
    </pre>
  );
}
