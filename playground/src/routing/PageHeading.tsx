import { useEffect, useRef, type ReactNode } from 'react';
import { hasNavigated } from './navigation.ts';

interface PageHeadingProps {
  readonly children: ReactNode;
  /** The tab's title, where the heading itself would not do. */
  readonly title: string;
  readonly id?: string;
}

/** A page's heading. It names the tab, and takes the focus when the page was reached from another one. */
export function PageHeading({ children, title, id }: PageHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Chandlery`;
  }, [title]);
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} id={id}>
      {children}
    </h1>
  );
}
