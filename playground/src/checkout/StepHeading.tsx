import { useEffect, useRef, type ReactNode } from 'react';
import { hasNavigated } from '../routing/navigation.ts';

/** The heading of a step; it takes the focus when the customer comes from another step. */
export function StepHeading({ children }: { readonly children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Right after arriving at the checkout the page's own heading has the focus, and keeps it.
    if (hasNavigated() && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
